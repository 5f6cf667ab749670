// One address of every public page of a running system.
import { readdirSync } from 'node:fs';

/** What a page needs to have something to show. */
const QUERIES = { '/search': '?q=tea' };
/** Where examples come from when not from the collection of the same name: calls that have a pack. */
const EXAMPLES = { sessions: 'packs' };

/** `/sessions/[slug]` for each folder of routes with a page. */
export const routes = readdirSync(new URL('../src/routes', import.meta.url), { recursive: true })
  .filter((file) => /(^|\/)\+page\.svelte$/.test(file))
  .map((file) => `/${file}`.replace(/\/\+page\.svelte$/, '').replace(/\/\([^)]*\)/g, '') || '/')
  .sort();

/**
 * The routes as addresses, from `/`. A parameter is filled with the newest thing of its collection
 * in the API; a route for which there is none is left out.
 *
 * @param {string} api address of the API
 * @returns {Promise<{ route: string, path: string }[]>}
 */
export async function addresses(api) {
  const found = [];
  for (const route of routes) {
    const path = await filled(api, route);
    if (path) found.push({ route, path: path + (QUERIES[route] ?? '') });
  }
  return found;
}

async function filled(api, route) {
  const [, collection, parameter] = /\/([^/]+)\/\[([^\]]+)\]$/.exec(route) ?? [];
  if (!parameter) return route.includes('[') ? undefined : route;
  const answer = await fetch(`${api}/api/v1/${EXAMPLES[collection] ?? collection}?limit=1`);
  const [example] = answer.ok ? (await answer.json()).items : [];
  const value = example?.[parameter] ?? example?.slug ?? example?.id;
  return value === undefined ? undefined : route.replace(/\[[^\]]+\]$/, encodeURIComponent(value));
}
