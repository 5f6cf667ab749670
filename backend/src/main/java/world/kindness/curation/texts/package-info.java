/**
 * The one catalogue of the texts of a draft: where each stands and how it is shown. What is looked
 * through for personal data and for names, where held tokens are resolved and what the register of
 * erasure knows of a draft all follow from it. A test compares it with the database and with what
 * reaches a pack.
 */
package world.kindness.curation.texts;
