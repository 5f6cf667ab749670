import type { components } from './schema';
import { send } from './send';

type Schemas = components['schemas'];
export type Answer = Schemas['ConsentAnswer'];
export type Choice = Required<Schemas['Choice']>;
type View = Schemas['ConsentView'];
export type Consent = Omit<View, 'state' | 'wording' | 'countries'> & {
  state: NonNullable<View['state']>;
  wording: { version: string; question: string; choices: Choice[] };
  countries: Required<Schemas['CountryChoice']>[];
};

const address = (token: string) => `/consents/${encodeURIComponent(token)}`;

export const consent = (token: string) => send<Consent>('GET', address(token));

export const answer = (token: string, given: Answer) =>
  send<Consent>('POST', address(token), given);

/** Hides the words everywhere at once and for good. */
export const withdraw = (token: string) =>
  send<Schemas['WithdrawalView']>('POST', `${address(token)}/withdrawal`, {});
