import { expect, it } from 'vitest';
import { STEPS } from '$lib/studio/steps';

it('has a page for every step, and no other', () => {
  const pages = Object.keys(import.meta.glob('./*/+page.svelte')).map((path) => path.split('/')[1]);
  expect(['call', ...pages].sort()).toEqual([...STEPS].sort());
});
