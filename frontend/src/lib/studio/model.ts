/*
 * What facilitators read and change, with the fields that are always there marked as such: the
 * contract leaves every field of an answer optional.
 */
import type { components } from '$lib/api/schema';

type Schemas = components['schemas'];
type With<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

/** A thing with the version to change it from. */
export interface Stored {
  version: number;
}

type CallFields = 'slug' | 'version' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'stage';
type Numbered = Required<Schemas['NumberedQuestion']>;
export type PlannedCall = Omit<With<Schemas['PlannedSession'], CallFields>, 'questions'> & {
  questions: Numbered[];
};
export type Stage = Schemas['SessionStage'];

export type ConsentState = Schemas['Consent'];
export type Consent = With<Schemas['ConsentGiven'], 'state'>;
export type Section = Schemas['QuoteSection'];
export interface NameFound {
  name: string;
  because: string;
}
type QuoteFields =
  'id' | 'version' | 'section' | 'position' | 'text' | 'reactions' | 'cleared' | 'published';
export type Quote = Omit<With<Schemas['DraftQuote'], QuoteFields>, 'consent' | 'namesInText'> & {
  consent: Consent;
  namesInText: NameFound[];
};
export type Insight = Required<Schemas['DraftInsight']>;
export type InsightKind = Insight['kind'];
export type Measure = Required<Schemas['DraftMeasure']>;
export type Resource = With<
  Schemas['DraftResource'],
  'id' | 'version' | 'kind' | 'title' | 'position'
>;
export type ReachStatement = With<
  Schemas['DraftReachStatement'],
  'id' | 'version' | 'measures' | 'text' | 'source' | 'position' | 'qualifier'
>;
export type ListedPlace = With<Schemas['DraftListedPlace'], 'id' | 'version' | 'text' | 'position'>;
export type Note = Omit<
  With<Schemas['DraftBreakoutNote'], 'id' | 'version' | 'text' | 'position'>,
  'themes'
> & { themes: string[] };
export type SectionText = With<Schemas['DraftSection'], 'key' | 'version' | 'heading'>;
export type DraftTheme = Required<Schemas['DraftTheme']>;
export type Held = With<Schemas['HeldItemView'], 'id' | 'version' | 'kind' | 'line'>;
export type DraftPerson = With<
  Schemas['DraftPerson'],
  'id' | 'version' | 'contributor' | 'name' | 'part' | 'position'
>;
/** One row or device of a person, with the reason of the last correction. */
export type AttendanceEntry = With<Schemas['Entry'], 'id' | 'version' | 'name' | 'rows'>;
/** A person; the first entry is their own, the others were joined to it. */
export type Attending = Omit<
  With<Schemas['Attending'], 'id' | 'version' | 'name' | 'otherNames'>,
  'entries'
> & { entries: AttendanceEntry[] };
export interface Attendance {
  people: number;
  method: string;
  rows: number;
  attendees: Attending[];
}
export interface WholeDraft extends Stored {
  session: PlannedCall;
  subtitle?: string;
  correction?: string;
  purposes: string[];
  heardBack: string[];
  acknowledgedTeams: string[];
  sections: SectionText[];
  quotes: Quote[];
  insights: Insight[];
  measures: Measure[];
  themes: DraftTheme[];
  resources: Resource[];
  reachStatements: ReachStatement[];
  listedPlaces: ListedPlace[];
  breakoutRooms: string[];
  breakoutNotes: Note[];
  attendance?: Attendance;
  people: DraftPerson[];
  held: Held[];
}

/** A name that texts of a draft hold, and what was decided about it. */
export type NameInDraft = Omit<
  With<Schemas['NameInDraft'], 'name' | 'known'>,
  'places' | 'decision'
> & {
  places: { in: string; target: string; excerpt: string }[];
  decision?: With<Schemas['NameDecided'], 'id' | 'version' | 'decision' | 'decidedBy'>;
};

export interface Blocker {
  code: string;
  target: string;
  detail: string;
}
export interface Checklist {
  publishable: boolean;
  sections: { key: string; state: 'EMPTY' | 'NEEDS_YOU' | 'READY' }[];
  blockers: Blocker[];
  /** Worth a look; they block nothing. */
  warnings: Blocker[];
}

type Found = 'id' | 'version' | 'kind' | 'because' | 'confidence';
export type Suggestion = Omit<With<Schemas['SuggestionView'], Found>, 'proposal'> & {
  proposal: Record<string, string>;
};
export interface Reactions {
  emoji: string;
  count: number;
}
export type Message = Omit<
  With<Schemas['MessageView'], 'id' | 'sender' | 'text'>,
  'reactions' | 'localTime'
> & { reactions: Reactions[]; localTime?: string };

export interface Lines {
  total: number;
  parsed: number;
  blank: number;
  unparsed: number;
}
/** Which column of a board holds what, counted from 0. */
export interface BoardColumns {
  file: string;
  note: number;
  room?: number;
  question?: number;
  author?: number;
}
export interface FileReport {
  name: string;
  sha256: string;
  kind: string;
  generation?: string | null;
  duplicateOf?: string | null;
  lines?: Lines | null;
  records: Record<string, number>;
  privateDropped: number;
  held: number;
  unparsed: { line: number; text: string; reason: string }[];
  warnings: { code: string; detail?: string; line?: number | null }[];
  /** Of a board, once a person told its columns apart. */
  columns?: BoardColumns | null;
  /** The intake in which it was read as another kind. */
  readAgainIn?: string | null;
  /** Since it left the call: what it held is gone from here. */
  left?: { at: string; movedTo?: string | null } | null;
}
/** What leaves with a file, or with a whole draft; what people made of it first. */
export interface Removal {
  version: number;
  /** Why it cannot leave. */
  refused: string[];
  changed: { what: string; number: number; examples: { address?: string; text?: string }[] }[];
  goes: Record<string, number>;
  files: string[];
}
export interface Question {
  code: string;
  detail: string;
  options?: string[];
  /** Of the board whose columns are asked for: SHA-256, names of the columns, the first rows. */
  file?: string | null;
  header?: string[] | null;
  rows?: string[][] | null;
}
export interface Report {
  id: string;
  session?: string | null;
  createdAt: string;
  files: FileReport[];
  questions: Question[];
}
export type Person = With<Schemas['KnownContributor'], 'id' | 'version' | 'name'>;
export interface KnownTheme extends Stored {
  slug: string;
  wordings: { statement: string; since: string; source: string }[];
  published: boolean;
  /** Slug of the theme it became part of. */
  mergedInto?: string | null;
  splitFrom?: string | null;
  /** Slugs of what came out of it; it is not used any more then. */
  splitInto: string[];
}
export type ConsentRequest = With<Schemas['ConsentRequestView'], 'id' | 'askedAt'>;
export type Edition = With<Schemas['EditionView'], 'number' | 'publishedAt'>;
export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
}
export interface Country {
  code: string;
  name: string;
}
