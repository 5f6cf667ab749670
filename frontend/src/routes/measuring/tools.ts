import type { PublishedMeasure } from '$lib/api/schema';

export interface Tool {
  name: string;
  /** How many measures name it. */
  times: number;
}

/** A tool is a question to ask, or something else to look at. */
export const isQuestion = (name: string) => /[?？]["”’»]?\s*$/.test(name);

/** Every tool once, however it is spelt in capitals; the most named first, then by name. */
export function toolsOf(measures: PublishedMeasure[]): Tool[] {
  const found = new Map<string, Tool>();
  for (const name of measures.flatMap(({ tools }) => tools.map((tool) => tool.trim()))) {
    const tool = found.get(name.toLowerCase()) ?? { name, times: 0 };
    found.set(name.toLowerCase(), { ...tool, times: tool.times + 1 });
  }
  return [...found.values()].sort((a, b) => b.times - a.times || a.name.localeCompare(b.name));
}
