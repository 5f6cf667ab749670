import { words } from '$words/studio-calls';

interface Call {
  stage: string;
  endsAt: string;
  published?: boolean;
  latestEdition?: number;
}

/** Whether a call lies behind us. */
export const isOver = (call: Call, now: number) =>
  Date.parse(call.endsAt) <= now || call.stage === 'HELD';

/** How a call stands, in words: what the public can see is no draft. */
export function standing(call: Call, now = Date.now()): string {
  if (call.stage === 'CANCELLED') return words.stages.CANCELLED ?? '';
  if (call.latestEdition) return words.edition(call.latestEdition);
  if (!isOver(call, now)) return words.stages[call.stage] ?? '';
  return call.published ? words.noPack : words.draft;
}
