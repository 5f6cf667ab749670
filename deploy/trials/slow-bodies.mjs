// Many who send a body a byte at a time, signed in and not, while others read.
import { connect } from 'node:net';
import { after, inParallel, Node, tokenOf } from './node.mjs';

export const name = 'slow bodies';

const SLOWEST = 1_000; // Milliseconds, for one read in a hundred.

export const run = async ({ full }) => {
  const senders = full ? 400 : 50;
  const api = new Node('slow-bodies');
  await api.start();
  const token = await tokenOf('facilitator');
  const sockets = [];
  const times = [];
  const statuses = {};
  try {
    for (let i = 0; i < senders; i++) {
      const socket = connect(api.port, 'localhost');
      socket.on('error', () => {});
      const signedIn = i % 2 === 0;
      socket.write(
        `POST /api/v1/${signedIn ? 'themes' : 'join-requests'} HTTP/1.1\r\nHost: localhost:${api.port}\r\n` +
          (signedIn ? `Authorization: Bearer ${token}\r\n` : '') +
          'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
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
        statuses[status] = (statuses[status] ?? 0) + 1;
        times.push(performance.now() - from);
      }
    });
    clearInterval(dripping);
  } finally {
    sockets.forEach((socket) => socket.destroy());
    await api.end();
  }
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)];
  return {
    figure: `${senders} slow senders, ${times.length} reads: ${JSON.stringify(statuses)}, p99 ${p99.toFixed(0)} ms`,
    holds: Object.keys(statuses).join() === '200' && p99 <= SLOWEST,
  };
};
