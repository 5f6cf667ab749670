import { words, type RoleAct } from '$words/studio-roles';
import type { AccountEdit, AccountView, Role } from '$lib/api/schema';
import type { Answer } from '$lib/studio/ask';

/** What an account becomes by each act. */
export const EDITS: Record<RoleAct, AccountEdit> = {
  admin: { roles: ['admin'] },
  facilitator: { roles: ['facilitator'] },
  none: { roles: [] },
  disable: { enabled: false },
  enable: { enabled: true },
};

/** The most that somebody may do: an administrator may do what facilitators may. */
export function roleOf({ roles }: AccountView): Role {
  return roles.includes('admin') ? 'admin' : 'facilitator';
}

export function actsOn(account: AccountView): RoleAct[] {
  const role: RoleAct = roleOf(account) === 'admin' ? 'facilitator' : 'admin';
  return [role, 'none', account.enabled ? 'disable' : 'enable'];
}

export const nameOf = ({ name, email, id }: AccountView) => name ?? email ?? id;

/** An answer that says in words where accounts cannot be asked for. */
export function said<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.problem !== 'unavailable') return answer;
  return { ...answer, problem: 'accounts-away', detail: words.away };
}
