import type { Words } from '../en/sessions';

export const words: Words = {
  title: 'Samtalen och deras insiktspaket',
  lead: 'Varje samtal blir en lapp i täcket. Välj en för att läsa vad som sades.',
  find: 'Hitta ett samtal efter titel',
  show: 'Visa',
  byTheme: 'Hitta efter tema',
  nothing: (q) =>
    q ? `Inget samtal i urvalet har ”${q}” i titeln.` : 'Inget samtal tar upp detta tema.',
  all: 'Visa alla samtal',
  search: 'Sök i det som sades',
  calendar: 'Samtalen till din kalender',
  count: (shown, total) =>
    total === 0
      ? 'Inga samtal än'
      : shown < total
        ? `${shown} av ${total} samtal, senaste först`
        : total === 1
          ? '1 samtal'
          : `${total} samtal, senaste först`,
  empty: 'Inget samtal är publicerat än.',
  emptyMore: 'Samtalen visas här när datumet är känt, och insiktspaketen efter dem.',
  more: 'Fler samtal',
  loadingMore: 'Hämtar fler samtal…',
  moreFailed: 'Nästa samtal kunde inte hämtas. Försök igen om en stund.',
  stage: {
    PLANNED: 'Kommande',
    LIVE: 'Pågår nu',
    HELD: 'Inget insiktspaket än',
    CANCELLED: 'Inställt',
  },
  pack: (edition) => (edition > 1 ? `Insiktspaket, utgåva ${edition}` : 'Insiktspaket'),
  quilt: {
    label: 'Samtalen som lappar i ett täcke',
  },
};
