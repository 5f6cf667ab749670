import type { Membership, MembershipEdit } from './schema';
import { send, sent } from './send';

const address = (key: string) => `/memberships/${encodeURIComponent(key)}`;

/** What is held of a member, by the key in their mails. */
export const membership = (key: string) => send<Membership>('GET', address(key));

/** Changes what is chosen, as it was seen in that version. */
export const editMembership = (key: string, edit: MembershipEdit, version: number) =>
  sent<Membership>('PATCH', address(key), edit, {
    'Content-Type': 'application/merge-patch+json',
    'If-Match': `"${version}"`,
  });

export const leave = (key: string) => send<null>('POST', `${address(key)}/leave`);
