import { apiUrl, problemName, type Outcome } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Answer = Schemas['ConsentAnswer'];
export type Choice = Required<Schemas['Choice']>;
type View = Schemas['ConsentView'];
export type Consent = Omit<View, 'state' | 'wording' | 'countries'> & {
  state: NonNullable<View['state']>;
  wording: { version: string; question: string; choices: Choice[] };
  countries: Required<Schemas['CountryChoice']>[];
};

/** The token comes from the link and goes nowhere but here. */
async function ask<T>(token: string, end = '', body?: unknown): Promise<Outcome<T>> {
  try {
    const url = `${await apiUrl(fetch)}/api/v1/consents/${encodeURIComponent(token)}${end}`;
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const read: unknown = await answer.json().catch(() => null);
    return answer.ok ? { ok: true, data: read as T } : { ok: false, problem: problemName(read) };
  } catch {
    return { ok: false, problem: 'unreachable' };
  }
}

export const consent = (token: string) => ask<Consent>(token);

export const answer = (token: string, given: Answer) => ask<Consent>(token, '', given);

/** Hides the words everywhere at once and for good. */
export const withdraw = (token: string) => ask<Schemas['WithdrawalView']>(token, '/withdrawal', {});
