/** The draft itself: its lines, lists, sections and people, and all of it read at once. */
package world.kindness.curation.drafts;
