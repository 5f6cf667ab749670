import { apiUrl, problemName } from '$lib/api/client';
import type { Address, Answered, Body, Method } from '$lib/api/contract';
import { once } from '$lib/api/once';
import { authentication } from './authentication.svelte';

export interface Fault {
  pointer: string;
  detail: string;
}

/** Why something did not work; `problem` is the stable name of the API's problem type. */
export interface Refusal {
  ok: false;
  problem: string;
  detail: string;
  faults: Fault[];
  /** Who changed the thing in between, and when, where the API says so. */
  changedBy?: string;
  changedAt?: string;
}
export type Answer<T> = { ok: true; data: T; version?: number } | Refusal;

interface More<B = unknown> {
  body?: B;
  query?: Record<string, string>;
  /** The version that is meant to be changed. */
  version?: number;
  /** Of something that is to be done once. */
  key?: string;
}

/** Asks the API as the signed-in person. Never rejects; `signed-out` when the sign-in is needed. */
export function ask<M extends Method, const A extends Address>(
  method: M,
  address: A,
  ...more: A extends Address<M> ? [More<Body<M, A>>?] : [never]
): Promise<Answer<Answered<M, A>>> {
  return askAt(method, address, more[0]);
}

/** The same where an address is put together elsewhere, so that nobody can say what it answers. */
export async function askAt<T>(method: Method, path: string, more: More = {}): Promise<Answer<T>> {
  const { query, ...rest } = more;
  const said = new URLSearchParams(query).toString();
  const whole = said ? `${path}?${said}` : path;
  const send = (sent: More) => signedIn((token) => tried<T>(method, whole, sent, token));
  return method === 'POST'
    ? once(whole + JSON.stringify(rest), (key) => send({ ...rest, key }))
    : send(rest);
}

/** Does something with the person's token; once more with a new one where the API refuses the first. */
export async function signedIn<T>(
  attempt: (token: string) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  let token = await authentication.token();
  if (!token) return refusal('signed-out');
  let answer = await attempt(token);
  if (!answer.ok && answer.problem === 'not-signed-in') {
    token = await authentication.renew();
    if (!token) return refusal('signed-out');
    answer = await attempt(token);
    if (!answer.ok && answer.problem === 'not-signed-in') {
      authentication.refused();
      return refusal('signed-out');
    }
  }
  return answer;
}

export function refusal(problem: string): Refusal {
  return { ok: false, problem, detail: '', faults: [] };
}

async function tried<T>(
  method: Method,
  path: string,
  { body, version, key }: More,
  token: string,
): Promise<Answer<T>> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    Authorization: `Bearer ${token}`,
  };
  if (body !== undefined)
    headers['Content-Type'] =
      method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (key) headers['Idempotency-Key'] = key;
  try {
    const answer = await fetch(`${await apiUrl(fetch)}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return await understood<T>(answer.status, await answer.text(), answer.headers.get('ETag'));
  } catch {
    return refusal('unreachable');
  }
}

/** What an answer of the API says. */
export function understood<T>(status: number, text: string, etag?: string | null): Answer<T> {
  const body: unknown = text ? readJson(text) : undefined;
  if (status >= 200 && status < 300) {
    const version = /^(?:W\/)?"(\d+)"$/.exec(etag ?? '')?.[1];
    return { ok: true, data: body as T, version: version ? Number(version) : undefined };
  }
  const problem = (body ?? {}) as Partial<Refusal> & { errors?: Fault[] };
  return {
    ok: false,
    problem: problemName(body),
    detail: problem.detail ?? '',
    faults: problem.errors ?? [],
    changedBy: problem.changedBy,
    changedAt: problem.changedAt,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
