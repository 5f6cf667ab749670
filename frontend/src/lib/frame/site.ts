import { base } from '$app/paths';

/** Where the public pages of this language begin; the studio lies beside the English ones. */
export const site = base === '/studio' ? '' : base;
