import type { Words } from '../en/ending';

export const words: Words = {
  downloads: {
    lead: 'Samma innehåll i varje form.',
    reason: ({ reason, correction }) =>
      reason === 'WITHDRAWAL'
        ? 'Ett citat togs tillbaka. '
        : correction
          ? `Rättat: ${correction} `
          : '',
    forms: {
      PDF: { name: 'PDF', use: 'Att skriva ut och spara' },
      DOCX: { name: 'Word', use: 'Att redigera och skicka vidare' },
      MARKDOWN: { name: 'Markdown', use: 'Ren text' },
      HTML: { name: 'Webbsida', use: 'Att dela och hänvisa till' },
      JSON: { name: 'JSON', use: 'Att bygga vidare på' },
    },
    unavailable: 'Nedladdningarna kunde inte hämtas.',
  },
  cite: {
    text: (community, title, day, edition, published) =>
      `${community}. ${title}. Insiktspaket från samtalet den ${day}, utgåva ${edition}, publicerad ${published}.`,
    copy: 'Kopiera hänvisningen',
    copied: 'Kopierad.',
    notCopied: 'Inte kopierad: markera texten ovan.',
  },
};
