import type { MemberView } from '$lib/api/schema';
import { csv } from '$lib/studio/csv';
import { placeName } from '$lib/text/place-name';
import { cityOf } from '$lib/time/call-time';

export const KINDS = ['all', 'unreachable', 'paused', 'waiting', 'shown'] as const;
export type Kind = (typeof KINDS)[number];

const IS: Record<Kind, (member: MemberView) => boolean> = {
  all: () => true,
  unreachable: ({ unreachableSince }) => unreachableSince !== undefined,
  paused: ({ paused }) => paused,
  waiting: ({ profileConsentAt, contributor }) => Boolean(profileConsentAt && !contributor),
  shown: ({ contributor }) => contributor !== undefined,
};

/** Members of a kind in whom every word stands, however it is accented. */
export function found(members: readonly MemberView[], text: string, kind: Kind): MemberView[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return members.filter((member) => {
    if (!IS[kind](member)) return false;
    const said = plain(
      [
        member.name,
        member.email,
        member.role,
        member.organisation,
        member.country && placeName(member.country),
        member.timeZone && cityOf(member.timeZone),
      ].join(' '),
    );
    return words.every((word) => said.includes(word));
  });
}

const COLUMNS = [
  'name',
  'email',
  'role',
  'organisation',
  'country',
  'language',
  'timeZone',
  'heardFrom',
  'joinedAt',
  'wantsCalls',
  'wantsPacks',
  'paused',
  'unreachableSince',
  'mailingConsentAt',
  'profileConsentAt',
  'quotingConsentAt',
  'wordingVersion',
] as const;

/** All that is held of them, but for the API's own ids. */
export function table(members: readonly MemberView[]): string {
  return csv([COLUMNS, ...members.map((member) => COLUMNS.map((column) => member[column]))]);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
