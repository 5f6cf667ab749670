// Requests generated from the contract, fitting and hostile: `SEED=7 … trials.mjs short generated`
// sends those of that seed again. A request that is wrong is printed as it was sent.
import http from 'node:http';
import { areFew, chance, inParallel, Node, tokenOf } from './node.mjs';

const { SEED = '20261129' } = process.env;

const HOSTILE = [
  '',
  ' ',
  '\0',
  'a\0b',
  '%00',
  '%zz',
  '%',
  '../../etc/passwd',
  '..%2f..',
  '\u202e\u0301\u{1f9f8}',
  '\ud800',
  '\r\nX-Injected: 1',
  "'; drop table session; --",
  '<script>alert(1)</script>',
  '${jndi:ldap://localhost/x}',
  '{{7*7}}',
  '=cmd()',
  'NaN',
  'null',
  '-1',
  '1e999',
  '9223372036854775808',
  '2147483648',
  '-0001-01-01',
  '294277-01-01',
  '+999999999-12-31',
  '0000-00-00',
  '2026-02-30',
  '2026-10-15T25:61:61Z',
  '01890000-0000-7000-8000-00000000ffff',
  'a'.repeat(3_000),
  'é'.repeat(300),
  '\u0301'.repeat(500),
  '*',
  '"0"',
  'W/"0"',
  'W/',
  '"',
  '"99999999999999999999"',
];
const TYPES = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/zip',
  'a',
  '*/*',
  'application/json;',
  '',
];
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '1e9999',
  '{"a":',
  `${'['.repeat(3_000)}`,
  `${'{"a":'.repeat(900)}1${'}'.repeat(900)}`,
  '{"\\u0000":"\\u0000"}',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '--x\r\nContent-Disposition: form-data; name="files"; filename="../../a.txt"\r\n\r\nhello\r\n--x--\r\n',
  'a=b&a=c',
];

/** Makes requests of one seed. */
class Generator {
  constructor({ operations, components }, ids, seed) {
    Object.assign(this, { operations, schemas: components.schemas, ids, random: chance(seed) });
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  often(share) {
    return this.random() < share;
  }

  uuid() {
    const hex = (length) =>
      Array.from({ length }, () => this.pick([...'0123456789abcdef'])).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  }

  hostile() {
    return this.pick(HOSTILE);
  }

  resolve(schema = {}) {
    return schema.$ref
      ? { ...this.resolve(this.schemas[schema.$ref.split('/').at(-1)]), ...schema, $ref: undefined }
      : schema;
  }

  text({ format, maxLength = 300, minLength = 0, examples, example }) {
    const given = example ?? examples?.[0];
    if (given !== undefined && this.often(0.5)) return given;
    if (format === 'uuid')
      return this.often(0.5) ? '01890000-0000-7000-8000-00000000ffff' : this.uuid();
    if (format === 'date')
      return this.pick(['2026-10-15', '2031-01-16', '0001-01-01', '9999-12-31', '2024-02-29']);
    if (format === 'date-time')
      return this.pick(['2026-10-15T18:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z']);
    const length = Math.max(minLength, this.pick([1, 5, 40, maxLength, maxLength + 1]));
    return this.pick(['tea ', 'é', 'Kindness at handover. ', '\u{1f33b}', 'a'])
      .repeat(length)
      .slice(0, length);
  }

  /** Something that fits a schema, or nearly. */
  value(given, depth = 0) {
    const schema = this.resolve(given);
    if (this.often(0.04))
      return this.pick([
        null,
        this.hostile(),
        [],
        {},
        0,
        true,
        -1.5,
        1e308,
        [[[]]],
        { '': { '': 1 } },
      ]);
    const options = schema.oneOf ?? schema.anyOf ?? schema.allOf;
    if (options) return this.value(this.pick(options), depth + 1);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.pick(schema.enum);
    const type = [schema.type ?? (schema.properties ? 'object' : 'string')]
      .flat()
      .find((one) => one !== 'null');
    if (type === 'boolean') return this.often(0.5);
    if (type === 'integer' || type === 'number')
      return this.pick([
        0,
        1,
        2,
        60,
        1080,
        schema.minimum ?? -1,
        schema.maximum ?? 2147483647,
        2147483648,
        -1,
      ]);
    if (type === 'array')
      return depth > 4
        ? []
        : Array.from({ length: this.pick([0, 1, 2, 3, 200]) }, () =>
            this.value(schema.items, depth + 1),
          );
    if (type === 'object') {
      const fields = Object.entries(schema.properties ?? {}).filter(([field]) =>
        schema.required?.includes(field) ? this.often(0.97) : this.often(0.5),
      );
      return Object.fromEntries([
        ...fields.map(([field, of]) => [field, depth > 4 ? null : this.value(of, depth + 1)]),
        ...(this.often(0.03)
          ? [[this.pick(['unknown', '__proto__', 'id', 'version', '$ref']), this.hostile()]]
          : []),
      ]);
    }
    return this.text(schema);
  }

  parameter({ schema, example }) {
    // An address that is too long for the server itself is none of the contract's.
    if (this.often(0.2)) return this.hostile().slice(0, 300);
    const value = this.value({ ...schema, ...(example !== undefined && { example }) });
    return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 300);
  }

  /** As it goes into an address: what is broken stays so. */
  written(text) {
    return this.often(0.02)
      ? this.pick(['%zz', '%', '%00', '%c0%af', '%ed%a0%80'])
      : encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '?'));
  }

  request() {
    const operation = this.pick(this.operations);
    const { path: pattern, method, parameters = [], requestBody } = operation;
    const inside = (where) => parameters.filter((parameter) => parameter.in === where);
    let path = pattern.replace(/\{(\w+)\}/g, (_, name) => {
      // The people who sign in here stay who they are.
      if (pattern.includes('/accounts/')) return this.uuid();
      const parameter = inside('path').find((one) => one.name === name);
      const known = name === 'slug' ? '2026-10-15' : this.pick(this.ids);
      const value = this.written(this.often(0.6) ? known : this.parameter(parameter));
      return /^\.{0,2}$/.test(value) ? '-' : value; // Else it is another address.
    });
    const query = inside('query').filter(() => this.often(0.4));
    const pairs = query.map(
      (parameter) => `${parameter.name}=${this.written(this.parameter(parameter))}`,
    );
    if (pairs.length && this.often(0.05)) pairs.push(pairs[0]);
    if (this.often(0.03))
      pairs.push(
        this.pick([
          'unknown=1',
          '=',
          '&&',
          'limit',
          'cursor=%zz',
          `q=${'a'.repeat(2_500)}`,
          'a[]=1',
          'limit=1;limit=2',
        ]),
      );
    if (pairs.length) path += `?${pairs.join('&')}`;
    const headers = {
      accept: this.often(0.9)
        ? '*/*'
        : this.pick(['application/json', 'text/csv', 'image/png', 'x', 'text/html;q=0']),
    };
    for (const { name } of inside('header').filter(() => this.often(0.9)))
      headers[name] =
        name === 'If-Match'
          ? this.pick(['"0"', '"1"', '"2"', '*', 'W/"0"', '0', '"a", "0"', '', '"\u00e9"'])
          : this.pick([this.uuid(), this.uuid(), 'a', '01890000-0000-7000-8000-00000000ffff']);
    if (this.often(0.05))
      headers['If-None-Match'] = this.pick(['*', 'W/"0"', '"', 'W/', ',,,', '"a"'.repeat(200)]);
    if (this.often(0.02))
      headers['Accept-Encoding'] = this.pick(['gzip', 'br;q=0', '*;q=0', 'identity;q=0']);
    if (this.often(0.02)) headers.Range = 'bytes=0-1,5-,-1';
    let body;
    const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    if (type || (method !== 'GET' && this.often(0.1))) {
      headers['content-type'] = this.often(0.95) && type ? type : this.pick(TYPES);
      if (this.often(0.05)) body = this.pick(BODIES);
      else if (type?.startsWith('multipart')) {
        headers['content-type'] = 'multipart/form-data; boundary=x';
        const part = (head, content) =>
          `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
        body =
          part('name="date"', this.pick(['2026-10-15', '2031-01-16', this.hostile()])) +
          part(
            `name="files"; filename="${this.pick(['chat.txt', 'a.csv', 'notes.md', '../../x.xlsx', 'b.docx', '\u202etxt.exe', 'c.zip'])}"`,
            this.pick([...HOSTILE, ...BODIES, '00:01:00\tA cook:\tSoup\r\n']),
          ) +
          (this.often(0.9) ? '--x--\r\n' : '');
      } else
        body = JSON.stringify(
          media && this.often(0.3) && media.example
            ? this.bent(media.example)
            : this.value(media?.schema),
        );
    }
    return {
      operation,
      method,
      path,
      headers,
      body: body === undefined ? undefined : Buffer.from(body),
    };
  }

  /** An example of the contract with one field that does not fit. */
  bent(example) {
    const copy = structuredClone(example);
    const fields = Object.keys(copy);
    if (fields.length && this.often(0.8))
      copy[this.pick(fields)] = this.often(0.6) ? this.hostile() : this.value({});
    return copy;
  }
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

const send = (port, { method, path, headers, body }) =>
  new Promise((answered) => {
    let request;
    try {
      request = http.request(
        {
          port,
          method,
          path,
          headers: { ...headers, ...(body && { 'content-length': body.length }) },
          agent,
          timeout: 30_000,
        },
        (answer) => {
          let text = '';
          answer
            .setEncoding('utf8')
            .on('data', (part) => text.length < 300 && (text += part))
            .on('end', () => answered({ status: answer.statusCode, text }));
        },
      );
    } catch (impossible) {
      return answered({ unsendable: true, text: impossible.message }); // No client can send it.
    }
    request
      .on('timeout', () => request.destroy(new Error('no answer in 30 s')))
      .on('error', ({ message }) => answered({ status: 0, text: message }))
      .end(body);
  });

export const name = 'generated requests';

export const run = async ({ full }) => {
  const seed = Number(SEED);
  const wanted = full ? 100_000 : 2_000;
  const api = new Node('generated');
  const wrong = new Map();
  const statuses = {};
  let starts = 0;
  let told = 0;
  let again; // One starts it, the others wait.
  try {
    await api.start();
    if (full) await api.fill();
    const chat = new FormData();
    chat.append(
      'files',
      new Blob([
        '00:01:00\tA cook:\tSoup\r\n',
        '00:02:00\tA nurse:\tSee https://example.org/tea\r\n',
      ]),
      'chat.txt',
    );
    chat.append('date', full ? '2011-05-05' : '2026-10-15');
    await api.ask('POST', '/intakes', chat);
    await api.ask('POST', '/drafts/2026-10-15/insights', {
      kind: 'IDEA',
      text: 'Tea',
      themes: [],
      sources: [],
      position: 0,
    });
    const there = await Promise.all(
      [
        '/drafts/2026-10-15',
        '/drafts/2026-10-15/suggestions',
        '/contributors/known',
        '/intakes',
      ].map((path) => api.read(path)),
    );
    const ids = [
      ...new Set(JSON.stringify(there).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)),
    ];
    const generator = new Generator(await api.contract(), ids, seed);
    const requests = Array.from({ length: wanted }, () => generator.request());
    await inParallel(16, requests, async (request) => {
      const { operation, headers } = request;
      if (!operation.isPublic) headers.authorization = `Bearer ${await tokenOf('admin')}`;
      const { status, text, unsendable } = await send(api.port, request);
      if (unsendable) return;
      statuses[status] = (statuses[status] ?? 0) + 1;
      const documented = Object.keys(operation.responses).concat('304', '404');
      // Longer than any server reads: answered before the contract's operations are looked for.
      if (status === 414 && request.path.length > 4_000) return;
      // What a machine says that cannot keep up, and between a withdrawal and the edition without it.
      if (status === 503 && text.includes('"status":503')) {
        statuses[status]--;
        told++;
        return;
      }
      if (status && status < 500 && documented.includes(String(status))) return;
      const kind = `${status} ${operation.operationId}`;
      if (!wrong.has(kind)) wrong.set(kind, { request, text, count: 0 });
      wrong.get(kind).count++;
      if (!api.alive && starts < 5)
        await (again ??= (starts++, api.start()).finally(() => (again = undefined)));
    });
  } finally {
    await api.end();
  }
  for (const [kind, { request, text, count }] of wrong)
    console.log(
      `  ${count} × ${kind}: ${request.method} ${request.path} ${JSON.stringify({ ...request.headers, authorization: undefined })} ${request.body?.toString().slice(0, 300) ?? ''}\n    ${text.slice(0, 250).replaceAll('\n', ' ')}`,
    );
  const count = (test) =>
    Object.entries(statuses)
      .filter(([status]) => test(Number(status)))
      .reduce((sum, [, number]) => sum + number, 0);
  return {
    figure: `${wanted} of seed ${seed}: ${count((s) => s >= 500)} × 5xx, ${[...wrong].filter(([kind]) => !kind.startsWith('5') && !kind.startsWith('0')).reduce((sum, [, one]) => sum + one.count, 0)} undocumented, ${statuses[0] ?? 0} without an answer, ${starts} processes dead, ${told} told to come again (2xx ${count((s) => s >= 200 && s < 300)}, 4xx ${count((s) => s >= 400 && s < 500)})`,
    holds: wrong.size === 0 && starts === 0 && areFew(told, wanted),
  };
};
