/** Quotes of a draft: their words, their consent, the names in them, and what was taken back. */
package world.kindness.curation.quotes;
