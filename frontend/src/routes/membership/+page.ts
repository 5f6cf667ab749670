// Everything comes from the link's fragment, which only the browser has, and only the page is told.
export const ssr = false;

/** Another one each time it is called: whoever tries again after a failure asks the API again. */
export const load = () => ({ attempt: Symbol() });
