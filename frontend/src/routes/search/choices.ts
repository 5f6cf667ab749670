import { countries } from '$lib/api/reach';
import { themes } from '$lib/api/themes';

interface Choice {
  value: string;
  text: string;
}
export interface Choices {
  theme: Choice[];
  country: Choice[];
}

/** What a search can be narrowed down to; nothing where it cannot be fetched. */
export async function choices(fetch: typeof globalThis.fetch): Promise<Choices> {
  const [named, listed] = await Promise.all([themes(fetch), countries(fetch)]);
  return {
    theme: named.ok ? named.data.items.map((t) => ({ value: t.slug, text: t.statement })) : [],
    country: listed.ok ? listed.data.items.map((c) => ({ value: c.code, text: c.name })) : [],
  };
}
