import type { Words } from '../en/ending';
import { words as site } from './site';

export const words: Words = {
  listen: {
    heading: site.listen,
    watch: (host) => `Se eller lyssna hos ${host}`,
    read: 'Läs avskriften',
    noTranscript: 'Ingen avskrift än',
  },
  around: {
    heading: 'Fortsätt härifrån',
    next: 'Nästa samtal',
    join: 'Gå med i samtalet',
    about: 'Vad det handlar om',
    packs: 'Paketen före och efter',
    earlier: 'Paketet före',
    later: 'Paketet efter',
  },
  downloads: {
    lead: 'Samma innehåll i varje form.',
    withdrawn: 'Ett citat togs tillbaka.',
    corrected: 'Rättat:',
    forms: {
      PDF: { name: 'PDF', use: 'Att skriva ut och spara' },
      DOCX: { name: 'Word', use: 'Att redigera och skicka vidare' },
      MARKDOWN: { name: 'Markdown', use: 'Ren text' },
      HTML: { name: 'Webbsida', use: 'Utan skript, att skicka vidare' },
      JSON: { name: 'JSON', use: 'Att bygga vidare på' },
    },
    slides: { name: 'Bilder', use: 'Att visa och prata om' },
    unavailable: 'Nedladdningarna kunde inte hämtas.',
  },
  cite: {
    text: (community, title, day, edition, published) =>
      `${community}. ${title}. Insiktspaket från samtalet den ${day}, utgåva ${edition}, publicerad ${published}.`,
    managers: 'För referenshanterare:',
    unavailable: 'Hänvisningen kunde inte hämtas. Använd länken i stället.',
    copy: 'Kopiera hänvisningen',
    copied: 'Kopierad.',
    notCopied: 'Inte kopierad: markera texten ovan.',
  },
};
