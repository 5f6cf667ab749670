// Everything comes from the link's fragment, which only the browser has.
export const ssr = false;
