/** What facilitators see depends on who is signed in, so none of it is made at build. */
export const ssr = false;
export const prerender = false;
