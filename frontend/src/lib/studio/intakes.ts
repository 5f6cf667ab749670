import { ask, type Answer, type Fault } from './ask';
import type { IntakeReport } from '$lib/api/schema';

/** Says what the files of an intake do not; the version that counts is the one of this moment. */
export async function tell(intake: string, body: object): Promise<Answer<IntakeReport>> {
  const read = await ask('GET', `/intakes/${intake}`);
  return read.ok ? ask('PATCH', `/intakes/${intake}`, { body, version: read.version }) : read;
}

/** The days that files state and that are not the call's: the API names each as a field to send. */
export const otherDays = (faults: Fault[]): string[] => [
  ...new Set(
    faults.flatMap(({ pointer }) => /^confirmedDays=(\d{4}-\d\d-\d\d)$/.exec(pointer)?.[1] ?? []),
  ),
];
