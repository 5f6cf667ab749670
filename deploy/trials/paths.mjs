// Addresses, methods and headers by which somebody without a token, or without the role, may hope to
// pass by the gate. What only answers behind it must not come: neither a success nor a word about
// the version, the body or the state of a thing.
import http from 'node:http';
import { areFew, inParallel, Node, tokenOf } from './node.mjs';

const BEHIND = (status) => (status >= 200 && status < 300) || [409, 412, 422, 428].includes(status);

const encoded = (path) =>
  path.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
const last = (path, change) => path.replace(/[^/]+$/, change);

/** Other ways to write an address. */
const PATHS = {
  'a matrix parameter at the end': (path) => `${path};x=1`,
  'a bare semicolon': (path) => `${path};`,
  'a matrix parameter before': (path) => path.replace('/v1/', '/v1;x=1/'),
  'a matrix parameter first': (path) => path.replace('/api', '/api;a'),
  'a matrix parameter in the middle': (path) => last(path, (part) => `;x/${part}`),
  'two slashes': (path) => path.replace('/v1/', '/v1//'),
  'slashes first': (path) => `/${path}`,
  'a slash at the end': (path) => `${path}/`,
  'slashes everywhere': (path) => path.replaceAll('/', '//'),
  'a dot': (path) => path.replace('/v1/', '/v1/./'),
  'an encoded dot': (path) => path.replace('/v1/', '/v1/%2e/'),
  'out of something public': (path) => path.replace('/v1/', '/v1/sessions/../'),
  'out of something public, encoded': (path) => path.replace('/v1/', '/v1/sessions/%2e%2e/'),
  'out of it with a parameter': (path) => path.replace('/v1/', '/v1/sessions/..;/'),
  'encoded twice': (path) => path.replace('/v1/', '/v1/sessions/%252e%252e/'),
  'an encoded slash': (path) => path.replace('/v1/', '/v1%2f'),
  'an encoded slash at the end': (path) => `${path}%2f`,
  'a backslash': (path) => path.replace('/v1/', '/v1\\'),
  'an encoded backslash': (path) => path.replace('/v1/', '/v1%5c'),
  'an encoded letter': encoded,
  'an overlong slash': (path) => path.replace('/v1/', '/v1%c0%af'),
  'a NUL at the end': (path) => `${path}%00`,
  'a NUL and something behind it': (path) => `${path}%00/sessions`,
  'a space': (path) => `${path}%20`,
  'a line break': (path) => `${path}%0d%0aX-Forwarded-For:%20127.0.0.1`,
  'a broken percent sign': (path) => `${path}%zz`,
  'capital letters': (path) => path.toUpperCase(),
  'another form': (path) => `${path}.json`,
  'a whole address': (path) => `http://localhost${path}`,
  'a whole address of somebody else': (path) => `http://example.org${path}`,
  'a fragment': (path) => `${path}#/api/v1/sessions`,
  'a token in the query': (path, token) => `${path}?access_token=${token}`,
  'a method in the query': (path) => `${path}?_method=GET`,
};

/** What a request may say besides. */
const HEADERS = {
  'another method': (method) => ['X-HTTP-Method-Override', method],
  'another method, shorter': (method) => ['X-Method-Override', method],
  'another method, older': (method) => ['X-HTTP-Method', method],
  'another address': (_, path) => ['X-Original-URL', path],
  'another address, too': (_, path) => ['X-Rewrite-URL', path],
  'the machine itself': () => ['X-Forwarded-For', '127.0.0.1', 'X-Real-IP', '127.0.0.1'],
  'forwarded by RFC 7239': () => ['Forwarded', 'for=127.0.0.1;host=localhost;proto=https'],
  'another host': () => ['X-Forwarded-Host', 'localhost', 'X-Forwarded-Prefix', '/api/v1/sessions'],
  'two hosts': () => ['Host', 'example.org'],
  'an empty token': () => ['Authorization', 'Bearer '],
  'two tokens': () => ['Authorization', 'Bearer a', 'Authorization', 'Bearer b'],
  'a name and a password': () => ['Authorization', `Basic ${btoa('admin:open-door-welcomes')}`],
  'a cookie': () => ['Cookie', 'q_session=abc; access_token=abc'],
  'a user from a proxy': () => ['X-Remote-User', 'admin', 'X-Forwarded-User', 'admin@example.org'],
};

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request as it is written; undefined where the connection ends without an answer. */
const send = (port, method, path, headers, body) =>
  new Promise((answered) => {
    const request = http.request(
      {
        port,
        method,
        path,
        headers: ['Host', `localhost:${port}`, ...headers],
        setHost: false,
        agent,
      },
      (answer) => answer.resume().on('end', () => answered(answer.statusCode)),
    );
    request.on('error', () => answered(undefined)).end(body);
  });

export const name = 'paths, methods and headers';

export const run = async ({ full }) => {
  const api = new Node('paths');
  await api.start();
  const wrong = [];
  let tries = 0;
  let told = 0;
  try {
    const { operations } = await api.contract();
    const secured = operations
      .filter(({ isPublic }) => !isPublic)
      .filter((_, i) => full || i % 4 === 0);
    const token = await tokenOf('facilitator');
    const admin = await tokenOf('admin');
    const attempts = secured.flatMap((operation) => {
      const { method, path: pattern, requestBody, operationId } = operation;
      const path = pattern
        .replace('{slug}', '2026-10-15')
        .replace('{sha256}', '0'.repeat(64))
        .replace('{key}', 'about')
        .replace('{id}', '01890000-0000-7000-8000-00000000ffff');
      const [type] = Object.keys(requestBody?.content ?? {});
      const body = method === 'GET' ? undefined : type?.includes('json') ? '{}' : '';
      const about = [
        'Accept',
        '*/*',
        ...(type ? ['Content-Type', type] : []),
        ...(body === undefined ? [] : ['Content-Length', String(body.length)]),
      ];
      const ours = /\/(accounts|archive|audit|privacy|community)/.test(path)
        ? [['as a facilitator', ['Authorization', `Bearer ${token}`]]]
        : [];
      return [['without a token', []], ...ours].flatMap(([who, identity]) => [
        ...Object.entries(PATHS).map(([trick, of]) => ({
          label: `${operationId} ${who}, ${trick}`,
          method,
          path: of(path, admin),
          headers: [...about, ...identity],
          body,
        })),
        ...Object.entries(HEADERS)
          .filter(([trick]) => who === 'without a token' || !/token|password/.test(trick))
          .flatMap(([trick, of]) =>
            ['GET', 'POST', method]
              .filter((one, i, all) => all.indexOf(one) === i)
              .map((carrier) => ({
                label: `${operationId} ${who}, ${trick} on ${carrier}`,
                method: carrier,
                path,
                headers: [
                  ...about.slice(0, carrier === 'GET' ? 2 : undefined),
                  ...identity,
                  ...of(method, path),
                ],
                body: carrier === 'GET' ? undefined : (body ?? ''),
                plain: [...about.slice(0, carrier === 'GET' ? 2 : undefined), ...identity],
              })),
          ),
      ]);
    });
    await inParallel(8, attempts, async ({ label, method, path, headers, body, plain }) => {
      const status = await send(api.port, method, path, headers, body);
      tries++;
      if (status === 503) told++;
      else if (status >= 500) wrong.push(`${label}: ${status}`);
      else if (BEHIND(status)) {
        // Something public may stand at the same address, by another method: that is no bypass.
        const without = plain && (await send(api.port, method, path, plain, body));
        if (without !== status) wrong.push(`${label}: ${status}`);
      }
    });
  } finally {
    await api.end();
  }
  return {
    figure: `${tries} tries (${told} told to come again): ${wrong.length} wrong${wrong.length ? ` (${wrong.slice(0, 5).join('; ')})` : ''}`,
    holds: wrong.length === 0 && areFew(told, tries),
  };
};
