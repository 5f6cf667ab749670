import { readFileSync, readdirSync } from 'node:fs';

const SAMPLE = new URL('../../backend/src/main/resources/sample/2026-10-15/', import.meta.url);

/** Files to drop, as Playwright takes them. */
export interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The sample's chat, notes and participants as if they were of another call. */
export function callFolder(date: string): Dropped[] {
  const [year, month, day] = date.split('-');
  const inWords = new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return readdirSync(SAMPLE).map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      readFileSync(new URL(name, SAMPLE), 'utf8')
        .replaceAll('2026-10-15', date)
        .replaceAll('10/15/2026', `${month}/${day}/${year}`)
        .replaceAll('15 October 2026', inWords)
        .replaceAll('handover', 'the board round'),
    ),
  }));
}
