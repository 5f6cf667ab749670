/** People whom the texts of a draft seem to name, and what was decided about each. */
package world.kindness.curation.names;
