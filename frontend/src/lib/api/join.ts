import type { JoinAnswer, JoinForm } from './schema';
import { words } from '$words/site';
import { send } from './send';

export const joinForm = () => send<JoinForm>('GET', `/join-form?language=${words.language}`);

export const join = (answer: JoinAnswer) => send<null>('POST', '/join-requests', answer);

export const confirmJoining = (token: string) =>
  send<null>('POST', `/join-requests/${encodeURIComponent(token)}`);
