/*
 * The contract's records with the fields that are always there marked as such: the contract leaves
 * every field of an answer optional. Nothing is described here a second time, so a field that
 * changes there fails the check here.
 */
import type { components } from './schema';

type Schemas = components['schemas'];
type With<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;
/** A list that is always there, of items that are complete in some fields. */
type Lists<T, K extends keyof T, Item> = Omit<T, K> & Record<K, Item[]>;

export type Stage = Schemas['SessionStage'];

type CallFields = 'slug' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'stage' | 'themes';
export type SessionSummary = With<Schemas['SessionSummary'], CallFields>;
export type SessionDetail = With<Schemas['SessionDetail'], CallFields>;
/** Without slug and title while the call is expected by the rule but not planned yet. */
export type NextSession = With<Schemas['NextSession'], 'startsAt' | 'endsAt' | 'timeZone'>;

export type Rendition = With<Schemas['RenditionView'], 'format' | 'href' | 'mediaType' | 'bytes'>;
export type Edition = Lists<
  With<Schemas['EditionView'], 'number' | 'publishedAt'>,
  'renditions',
  Rendition
>;
export type PackSummary = With<
  Schemas['PackSummary'],
  'slug' | 'title' | 'date' | 'edition' | 'publishedAt'
>;

export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
}

export type ThemeSummary = Required<Schemas['ThemeSummary']>;
export type ThemeDetail = Omit<Required<Schemas['ThemeDetail']>, 'history' | 'mergedInto'> & {
  history: Required<Schemas['Wording']>[];
  mergedInto?: string;
};

export type Figure = Required<Schemas['Figure']>;
export type Person = With<Schemas['Person'], 'name'>;
export type Quote = With<Schemas['Quote'], 'id' | 'reactions' | 'withdrawn'>;
type Said = With<Schemas['Statement'], 'measures' | 'value' | 'text' | 'source'>;
/** What the source left out comes as null here, unlike elsewhere. */
export type Statement = Omit<Said, 'qualifier' | 'asOf'> & {
  [K in 'qualifier' | 'asOf']?: string | null;
};
export type Theme = Required<Schemas['Theme']>;
export type Measure = Required<Schemas['Measure']>;
export type Note = With<Schemas['Note'], 'id' | 'question' | 'text'>;
export type Insight = Required<Schemas['Insight']>;
export type Resource = With<Schemas['Resource'], 'id' | 'title'>;

export type Computed = Required<Schemas['Computed']>;
type Place = Required<Schemas['Place']>;
type Question = Required<Schemas['PackQuestion']>;

/** The kinds of section content, told apart by `type`. */
interface Contents {
  quotes: Lists<Schemas['Quotes'], 'items', Quote>;
  reach: Lists<
    Lists<Lists<Schemas['Reach'], 'statements', Statement>, 'computed', Computed>,
    'places',
    Place
  >;
  'our-work': Lists<Required<Schemas['OurWork']>, 'coreGroup', Person>;
  themes: Lists<Schemas['Themes'], 'items', Theme>;
  measures: Lists<Schemas['Measures'], 'items', Measure>;
  breakouts: Lists<Lists<Required<Schemas['Breakouts']>, 'questions', Question>, 'notes', Note>;
  insights: Lists<Schemas['Insights'], 'items', Insight>;
  resources: Lists<Schemas['Resources'], 'items', Resource>;
  acknowledgements: Lists<Required<Schemas['Acknowledgements']>, 'people', Person>;
}
/** Every kind the contract knows; one that is missing above is an error here. */
export type SectionContent = Contents[Schemas['SectionContent']['type']];
export type Reach = Contents['reach'];
export type OurWork = Contents['our-work'];
export type Breakouts = Contents['breakouts'];

export type PackSection = Omit<With<Schemas['PackSection'], 'key' | 'heading'>, 'content'> & {
  content?: SectionContent;
};

type PackFields = 'slug' | 'edition' | 'publishedAt' | 'title';
type PackParts = 'session' | 'figures' | 'leaders' | 'sections' | 'community';
export type PackContent = Omit<With<Schemas['PackContent'], PackFields>, PackParts> & {
  session: Required<Schemas['SessionTime']>;
  figures: Figure[];
  leaders: Person[];
  sections: PackSection[];
  community: With<Schemas['Publisher'], 'name'>;
};
