/** An address a page may link to, or null: only http and https, never with a password. */
export function safeAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}

/** Whose a link is: the host of a safe address, as people say it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

const MAIL = /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&]+$/;

/** A text in pieces, those that are an address of mail or of a page with what they link to. */
export function addressesIn(text: string): { text: string; to: string | null }[] {
  return text
    .split(/(\s+|[,;:.!?)\]]+(?=\s|$)|[([<>])/)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece,
      to: MAIL.test(piece) ? `mailto:${piece}` : safeAddress(piece),
    }));
}
