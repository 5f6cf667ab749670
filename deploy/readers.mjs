// Who reads a page and how: browsers run its scripts, everything else (networks that make a card of
// a link, search engines, programs) does not. Also a program: `node readers.mjs` prints an nginx map.

/** Every browser of today begins so; what reads for a network or an engine says so further on. */
const BROWSER = String.raw`^Mozilla/5\.0 \((?!.*(compatible;|[Bb]ot/|[Pp]review|externalhit))`;
const browser = new RegExp(BROWSER);

/** @param {string | undefined} agent the User-Agent of a request */
export const isBrowser = (agent) => browser.test(agent ?? '');

if (process.argv[1] === import.meta.filename)
  console.log(`map $http_user_agent $browser {\n  default 0;\n  "~${BROWSER}" 1;\n}`);
