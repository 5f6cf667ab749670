import { ask, type Answer } from './ask';
import type { Report } from './model';

/** Says what the files of an intake do not; the version that counts is the one of this moment. */
export async function tell(intake: string, body: object): Promise<Answer<Report>> {
  const read = await ask<Report>('GET', `/intakes/${intake}`);
  return read.ok
    ? ask<Report>('PATCH', `/intakes/${intake}`, { body, version: read.version })
    : read;
}
