import type { Words } from '../en/offline';

export const words: Words = {
  offline: 'Du är frånkopplad.',
  online: 'Du är uppkopplad igen.',
  copy: (when) =>
    `Det här är kopian från ${when}. Ord som någon har tagit tillbaka sedan dess kan fortfarande stå i den.`,
  still: (when) => `Det här är fortfarande kopian från ${when}.`,
  partly: 'En del av sidan är inte sparad.',
  missing: 'Sidan är inte sparad på enheten, så den kan inte visas nu.',
  none: 'Det du läser medan du är uppkopplad sparas för sådana stunder.',
  packs: 'De här insiktspaketen kan du läsa nu:',
  again: 'Försök igen',
  fetch: 'Hämta på nytt',

  kept: (n) =>
    n === 0
      ? 'Inget är sparat på enheten nu.'
      : n === 1
        ? 'En kopia är sparad på enheten nu.'
        : `${n} kopior är sparade på enheten nu.`,
  forget: 'Ta bort det som är sparat',
  forgotten: 'Borttaget. Det sparas på nytt när du läser en sida igen.',
};
