import { redirect, type LoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';

/** The first step is the call itself. */
export function load({ params }: LoadEvent): never {
  redirect(307, `${base}/${params.slug}`);
}
