import type { DraftView, StandingText } from '$lib/api/schema';

type Kind = StandingText['kind'];

const written = (draft: DraftView, key: string) =>
  draft.sections.some((section) => section.key === key && section.body?.trim());
const taken = (draft: DraftView, part: string) =>
  draft.people.some((person) => person.part === part);

/** Whether a draft has each thing that packs say every month. */
const has: Record<Kind, (draft: DraftView) => boolean> = {
  ABOUT: (draft) => written(draft, 'about'),
  OUR_WORK: (draft) => written(draft, 'our-work'),
  PURPOSES: ({ purposes }) => purposes.length > 0,
  CORE_GROUP: (draft) => taken(draft, 'CONVENOR'),
  ACKNOWLEDGEMENTS: (draft) => written(draft, 'acknowledgements'),
  ACKNOWLEDGED: (draft) => taken(draft, 'ACKNOWLEDGED'),
  ACKNOWLEDGED_TEAMS: ({ acknowledgedTeams }) => acknowledgedTeams.length > 0,
};

/** What of an offer the draft still has nothing in the place of. */
export const lacking = (offered: StandingText[], draft: DraftView) =>
  offered.filter(({ kind }) => !has[kind](draft));

/** Nobody wrote or took over anything of it yet. */
export const isFresh = (draft: DraftView) => Object.values(has).every((isThere) => !isThere(draft));
