/**
 * Words that lead somewhere: a page of ours, from the top of the site, or a place in the web; just
 * words while `to` is empty.
 */
export interface Leading {
  to: string;
  text: string;
}

/**
 * One sentence or more, as a translator sees them: plain words, or pieces where some of them lead
 * somewhere, weigh more, or are meant for a machine. Every language cuts its own.
 */
export type Sentence = string | (string | Leading | { strong: string } | { code: string })[];

/** What stands below a heading: paragraphs and lists. */
export interface Passage {
  heading: string;
  body: (Sentence | { list: Sentence[] })[];
}
