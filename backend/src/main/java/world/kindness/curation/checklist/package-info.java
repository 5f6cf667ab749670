/** The only gate to publication: what blocks it, and what to think about. */
package world.kindness.curation.checklist;
