import { words as site } from './site';

interface Figure {
  value: number;
  qualifier: string | null;
}
const qualified = ({ value, qualifier }: Figure) =>
  `${site.reach.qualifier[qualifier ?? ''] ?? ''} ${new Intl.NumberFormat('en-GB').format(value)}`.trim();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the first page; apart, as every page pays for what it loads. */
export const words = {
  title: 'One hour a month to talk about kindness in care',
  lead: 'Nurses, porters, GPs, patients and managers meet on a video call to listen, learn and act. No slides to sit through. Come as you are.',
  join: 'Join the conversation',
  next: 'The next call',
  noNext: 'The date of the next call is not set yet.',
  noNextMore: 'It appears here as soon as it is.',
  nextUnknown: 'The date could not be fetched just now.',
  nextUnknownMore: 'Reload the page to try again.',
  expected: 'This is our usual day. It is not confirmed yet.',
  reached: (people: Figure, places: Figure) =>
    `${capital(qualified(people))} people from ${qualified(places)} countries and nations have taken part.`,
  reportedOn: (day: string) => `As reported on ${day}.`,
  about: 'What it is, and how the hour goes',
  latest: 'From the latest pack',
  read: 'Read the whole pack',
  noPack: 'The first insights pack appears here once it is published.',
};
export type Words = typeof words;
