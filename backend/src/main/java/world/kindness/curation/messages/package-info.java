/** The chat as a facilitator reads it, to find what is worth quoting. */
package world.kindness.curation.messages;
