import type { Component } from 'svelte';
import { error } from '@sveltejs/kit';
import { type Step } from '$lib/studio/steps';

/*
 * The whole studio is one route, so that public pages carry no list of its pages; each of its
 * screens comes when it is opened.
 */
export const ssr = false;
export const prerender = false;

type Screen = () => Promise<{ default: Component }>;

const screens: Record<string, Screen> = {
  '': () => import('./calls/Calls.svelte'),
  themes: () => import('./themes/Themes.svelte'),
  'signed-in': () => import('./signed-in/SignedIn.svelte'),
};
const steps: Record<Step, Screen> = {
  call: () => import('./facts/Facts.svelte'),
  files: () => import('./files/Files.svelte'),
  held: () => import('./held/Held.svelte'),
  people: () => import('./people/People.svelte'),
  glimpses: () => import('./glimpses/Glimpses.svelte'),
  consent: () => import('./consent/Consent.svelte'),
  rooms: () => import('./rooms/Rooms.svelte'),
  insights: () => import('./insights/Insights.svelte'),
  resources: () => import('./resources/Resources.svelte'),
  reach: () => import('./reach/Reach.svelte'),
  texts: () => import('./texts/Texts.svelte'),
  names: () => import('./names/Names.svelte'),
  publish: () => import('./publish/Publish.svelte'),
};

export async function load({ params }) {
  const [first = '', second = 'call', ...more] = params.path.split('/').filter(Boolean);
  const screen = screens[first];
  if (screen && !params.path.includes('/')) {
    return { name: first, Screen: (await screen()).default };
  }
  if (screen || more.length > 0 || !isStep(second)) error(404);
  const [frame, step] = await Promise.all([import('./call/CallFrame.svelte'), steps[second]()]);
  return {
    name: 'call',
    call: { Frame: frame.default, slug: first, step: second, Step: step.default },
  };
}

function isStep(name: string): name is Step {
  return name in steps;
}
