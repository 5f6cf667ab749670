import { words as site } from './site';

/** What stands below a pack; apart, as it comes after the pack. */
export const words = {
  listen: {
    heading: site.listen,
    watch: (host: string) => `Watch or listen at ${host}`,
    read: 'Read the transcript',
    noTranscript: 'No transcript yet',
  },
  around: {
    heading: 'Where to go from here',
    next: 'The next call',
    join: 'Join the conversation',
    about: 'What it is about',
    packs: 'Packs before and after',
    earlier: 'The pack before',
    later: 'The pack after',
  },
  downloads: {
    lead: 'The same in every form.',
    withdrawn: 'A quote was withdrawn.',
    corrected: 'Corrected:',
    forms: {
      PDF: { name: 'PDF', use: 'To print and keep' },
      DOCX: { name: 'Word', use: 'To edit and pass on' },
      MARKDOWN: { name: 'Markdown', use: 'Plain text' },
      HTML: { name: 'Web page', use: 'Without scripts, to pass on' },
      JSON: { name: 'JSON', use: 'To build on' },
    },
    slides: { name: 'Slides', use: 'To show and talk about' },
    unavailable: 'The downloads could not be listed.',
  },
  cite: {
    text: (community: string, title: string, day: string, edition: number, published: string) =>
      `${community}. ${title}. Insights pack of the call on ${day}, edition ${edition}, published ${published}.`,
    managers: 'For reference managers:',
    unavailable: 'The citation could not be fetched. Use the link instead.',
    copy: 'Copy the citation',
    copied: 'Copied.',
    notCopied: 'Not copied: select the text above.',
  },
};
export type Words = typeof words;
