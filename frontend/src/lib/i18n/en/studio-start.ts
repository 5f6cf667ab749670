/** What packs say every month, taken over. */
interface Thing {
  kind: string;
  count: number;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const kinds: Record<string, (n: number) => string> = {
  ABOUT: () => 'About the movement',
  OUR_WORK: () => 'the work so far',
  PURPOSES: () => 'what we are here for',
  CORE_GROUP: (n) => `core group (${people(n)})`,
  ACKNOWLEDGEMENTS: () => 'acknowledgements',
  ACKNOWLEDGED: (n) => `those to thank (${people(n)})`,
  ACKNOWLEDGED_TEAMS: (n) => (n === 1 ? 'the team to thank' : 'teams to thank'),
};
const things = (items: Thing[]) =>
  list.format(items.map(({ kind, count }) => kinds[kind]?.(count) ?? kind));
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words = {
  title: (call: boolean) => (call ? 'Start from the pack before' : 'Start from our own words'),
  from: (title: string, day: string) => `from “${title}” of ${day}`,
  fromCommunity: 'from what our settings say about us',
  offer: (items: Thing[], from: string) => `Take over ${things(items)} ${from}.`,
  stays: 'What you have written stays as it is.',
  take: 'Take it over',
  waits: 'Some of your changes could not be saved yet. Nothing was taken over.',
  taken: (items: Thing[]) =>
    items.length === 0
      ? 'It was all there already.'
      : `${sentence(things(items))}: taken over. Read it once more for this call.`,
};
