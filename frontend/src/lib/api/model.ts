/*
 * The contract's records with the fields that are always there marked as such: the contract leaves
 * every field of an answer optional, and the kinds of section content open.
 */
import type { components } from './schema';

type Schemas = components['schemas'];
type With<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

export type Stage = Schemas['Stage'];

type CallFields = 'slug' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'stage';
export type SessionSummary = With<Schemas['SessionSummary'], CallFields>;
export type SessionDetail = With<Schemas['SessionDetail'], CallFields>;
export type NextSession = With<Schemas['NextSession'], Exclude<CallFields, 'stage'>>;
export type Community = With<Schemas['CommunityView'], 'name' | 'description'>;

export type Rendition = With<Schemas['RenditionView'], 'format' | 'href' | 'mediaType' | 'bytes'>;
export type Edition = With<Omit<Schemas['EditionView'], 'renditions'>, 'number' | 'publishedAt'> & {
  renditions: Rendition[];
};
export type PackSummary = With<Schemas['PackSummary'], 'slug' | 'title' | 'date' | 'edition'>;

export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
}

export type Figure = Required<Schemas['Figure']>;
export type Person = With<Schemas['Person'], 'name'>;

export interface PackContent {
  slug: string;
  edition: number;
  publishedAt: string;
  title: string;
  subtitle?: string;
  language?: string;
  session: Required<Schemas['SessionTime']>;
  figures: Figure[];
  leaders: Person[];
  sections: PackSection[];
  community: With<Schemas['Publisher'], 'name'>;
}

export interface PackSection {
  key: string;
  heading: string;
  body?: string;
  content?: SectionContent;
}

export type SectionContent =
  | ({ type: 'quotes' } & Quotes)
  | ({ type: 'reach' } & Reach)
  | ({ type: 'our-work' } & OurWork)
  | { type: 'themes'; items: Theme[] }
  | { type: 'measures'; items: Measure[] }
  | ({ type: 'breakouts' } & Breakouts)
  | { type: 'insights'; items: Insight[] }
  | { type: 'resources'; items: Resource[] }
  | ({ type: 'acknowledgements' } & Acknowledgements);

export interface Quotes {
  items: Quote[];
}

export interface Quote {
  id: string;
  text?: string;
  language?: string;
  attribution?: string;
  country?: string;
  reactions: number;
  withdrawn: boolean;
}

export interface Reach {
  statements: Statement[];
  places: { code: string; name: string }[];
  note?: string;
}

export interface Statement {
  measures: string;
  value: number;
  qualifier?: string | null;
  text: string;
  source: string;
  asOf?: string | null;
}

export interface OurWork {
  purposes: string[];
  coreGroup: Person[];
}

export interface Theme {
  slug: string;
  statement: string;
}

export interface Measure {
  id: string;
  kind: string;
  text: string;
  tools: string[];
}

export interface Breakouts {
  questions: { number: number; text: string }[];
  notes: Note[];
  heardBack: string[];
}

export interface Note {
  id: string;
  question: number;
  room?: string;
  text: string;
}

export interface Insight {
  id: string;
  kind: string;
  text: string;
  themes: string[];
}

export interface Resource {
  id: string;
  kind?: string;
  title: string;
  authors?: string;
  publisher?: string;
  link?: string;
  description?: string;
}

export interface Acknowledgements {
  people: Person[];
  teams: string[];
}
