// The operations of the running API with their examples, as the served contract has them.
import { signIn } from './sign-in.mjs';

const { API_URL = 'http://localhost:8080' } = process.env;
const FRESH = 4 * 60_000;

/** What an operation answered that it must not. */
export class Undocumented extends Error {}

let signedIn = { at: 0 };
const administrator = async () => {
  if (Date.now() - signedIn.at > FRESH)
    signedIn = { at: Date.now(), token: await signIn('admin@example.org', 'open-door-welcomes') };
  return signedIn.token;
};

const exampleOf = ({ example, schema }) => example ?? schema?.examples?.[0];

const form = (fields, files) => {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);
  for (const [name, text] of Object.entries(files)) filled.append('files', new Blob([text]), name);
  return filled;
};

/** Every operation by its operationId. */
export const readContract = async () => {
  const contract = await (await fetch(`${API_URL}/api/openapi?format=json`)).json();
  return new Map(
    Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        operation.operationId,
        new Operation(path, method, operation, contract.components.responses ?? {}),
      ]),
    ),
  );
};

class Operation {
  constructor(path, method, operation, shared) {
    Object.assign(this, { path, method: method.toUpperCase(), id: operation.operationId });
    this.parameters = operation.parameters ?? [];
    this.responses = Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        response.$ref ? shared[response.$ref.split('/').at(-1)] : response,
      ]),
    );
    this.secured = operation.security?.length > 0;
    [this.mediaType, this.body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    this.binary = this.body?.schema?.format === 'binary'; // A file: its example is what another operation answered.
    this.ran = this.found = false;
    this.faults = new Set(); // What it answered in another form than documented.
  }

  get example() {
    return structuredClone(this.body?.example);
  }

  /** What stands in the query, as far as it has examples. */
  get filters() {
    return this.parameters
      .filter((parameter) => parameter.in === 'query' && exampleOf(parameter) !== undefined)
      .map((parameter) => ({ name: parameter.name, value: exampleOf(parameter), required: parameter.required }));
  }

  /** Whether examples are all it takes. */
  get standsAlone() {
    return this.parameters.every((p) => !p.required || exampleOf(p) !== undefined);
  }

  address(given) {
    return this.path.replace(/\{(\w+)\}/g, (_, name) => {
      const value = given[name] ?? exampleOf(this.parameters.find((p) => p.name === name));
      if (value === undefined) throw new Undocumented(`${this.id} has no example of {${name}}`);
      return encodeURIComponent(value);
    });
  }

  /**
   * Runs it with its examples, but for what is given; answers the parsed body with its ETag, or the
   * bytes of what is neither JSON nor text.
   *
   * @param refused the status with which it must refuse, where it can only be refused here
   * @throws Undocumented unless it succeeds, or is refused as said
   */
  async run({ path = {}, query = [], body = this.example, etag, files, refused } = {}) {
    const search = new URLSearchParams(query).toString();
    const address = this.address(path) + (search && `?${search}`);
    if (this.mediaType && body === undefined) throw new Undocumented(`${this.id} has no example of its body`);
    const repeatable = this.parameters.some(({ name }) => name === 'Idempotency-Key');
    const request = {
      method: this.method,
      headers: {
        ...(this.secured && { authorization: `Bearer ${await administrator()}` }),
        ...(this.mediaType && !files && { 'content-type': this.mediaType }),
        ...(etag && { 'if-match': etag }),
        ...(repeatable && { 'idempotency-key': crypto.randomUUID() }),
      },
      body: files ? form(body, files) : this.binary ? body : body && JSON.stringify(body),
    };
    const answer = await fetch(API_URL + address, request);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    this.check(answer, text, `${this.id}: ${this.method} ${address}`, refused);
    this.ran = true;
    if (repeatable && !refused) await this.repeat(API_URL + address, request, answer, text);
    const json = answer.headers.get('content-type')?.includes('json') && JSON.parse(text);
    this.found ||= json?.items?.length > 0;
    return { ...json, bytes, etag: answer.headers.get('etag') };
  }

  /** The same under the same key is answered as it was the first time. */
  async repeat(url, request, first, text) {
    const again = await fetch(url, request);
    if (again.status !== first.status || again.headers.get('etag') !== first.headers.get('etag') || (await again.text()) !== text)
      this.faults.add(`${this.id} answers a retry with its Idempotency-Key otherwise than the first time`);
  }

  check(answer, text, call, refused) {
    if (refused ? answer.status !== refused : !answer.ok) throw new Undocumented(`${call}: ${answer.status}\n    ${text.slice(0, 500)}`);
    const documented = this.responses[answer.status];
    const [type] = (answer.headers.get('content-type') ?? '').split(';');
    const types = Object.keys(documented?.content ?? {}).map((name) => name.split(';')[0]);
    if (!documented) this.faults.add(`${call}: ${answer.status} is not documented`);
    else if (text && !types.includes(type))
      this.faults.add(`${this.id} answers ${type}, documented are: ${types.join(', ') || 'none'}`);
  }
}
