// Many who send a body a byte at a time, signed in and not, texts and files, while others read.
import { connect } from 'node:net';
import { after, counted, inParallel, Node, p99, tokenOf, until } from './node.mjs';

export const name = 'slow bodies';

const SLOWEST = 1_000; // Milliseconds, for one read in a hundred.
const PATIENCE = 8_000; // Milliseconds that this node waits for the whole of a text.
const FILES = 20; // So many it takes in at once; they may come for as long as they like.

export const run = async ({ full }) => {
  const senders = full ? 400 : 50;
  const api = new Node('slow-bodies', {
    settings: { QUARKUS_HTTP_READ_TIMEOUT: `${PATIENCE / 1_000}S` },
  });
  await api.start();
  const signedIn = [`Authorization: Bearer ${await tokenOf('facilitator')}`];
  const json = 'Content-Type: application/json';
  const kinds = [
    ['themes', [...signedIn, json], '{'],
    ['join-requests', [json], '{'],
    [
      'intakes',
      [...signedIn, 'Content-Type: multipart/form-data; boundary=part'],
      '--part\r\nContent-Disposition: form-data; name="files"; filename="chat.txt"\r\n\r\n',
    ],
  ];
  const sockets = [];
  const told = [];
  const times = [];
  const statuses = [];
  try {
    for (let i = 0; i < senders; i++) {
      const [path, headers, beginning] = kinds[i % kinds.length];
      const socket = connect(api.port, 'localhost');
      socket.on('error', () => {});
      socket.once('data', (data) => told.push(data.toString().slice(9, 12)));
      socket.write(
        [
          `POST /api/v1/${path} HTTP/1.1`,
          `Host: localhost:${api.port}`,
          ...headers,
          'Content-Length: 60000',
          '',
          beginning,
        ].join('\r\n'),
      );
      sockets.push(socket);
    }
    const dripping = setInterval(() => sockets.forEach((socket) => socket.write(' ')), 500);
    await after(1_000);
    const end = performance.now() + (full ? 20_000 : 3_000);
    await inParallel(8, Array(8).fill(), async () => {
      while (performance.now() < end) {
        const from = performance.now();
        const { status } = await api.ask('GET', '/sessions').catch(() => ({ status: 0 }));
        statuses.push(status);
        times.push(performance.now() - from);
      }
    });
    await until(() => told.length >= senders - FILES, 2 * PATIENCE);
    clearInterval(dripping);
  } finally {
    sockets.forEach((socket) => socket.destroy());
    await api.end();
  }
  return {
    figure: `${senders} slow senders (told ${counted(told)}), reads: ${counted(statuses)}, p99 ${p99(times).toFixed(0)} ms`,
    holds:
      statuses.every((status) => status === 200) &&
      p99(times) <= SLOWEST &&
      told.length >= senders - FILES &&
      told.every((status) => status === '408' || (status === '503' && full)),
  };
};
