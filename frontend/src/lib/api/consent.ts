import type { ConsentAnswer, ConsentView, WithdrawalView } from './schema';
import { words } from '$words/site';
import { send } from './send';

const address = (token: string) => `/consents/${encodeURIComponent(token)}`;

export const consent = (token: string) =>
  send<ConsentView>('GET', `${address(token)}?language=${words.language}`);

export const answer = (token: string, given: Omit<ConsentAnswer, 'language'>) =>
  send<ConsentView>('POST', address(token), { ...given, language: words.language });

/** Hides the words everywhere at once and for good. */
export const withdraw = (token: string) =>
  send<WithdrawalView>('POST', `${address(token)}/withdrawal`, {});
