import type { ConsentAnswer, ConsentView, WithdrawalView } from './schema';
import { send } from './send';

const address = (token: string) => `/consents/${encodeURIComponent(token)}`;

export const consent = (token: string) => send<ConsentView>('GET', address(token));

export const answer = (token: string, given: ConsentAnswer) =>
  send<ConsentView>('POST', address(token), given);

/** Hides the words everywhere at once and for good. */
export const withdraw = (token: string) =>
  send<WithdrawalView>('POST', `${address(token)}/withdrawal`, {});
