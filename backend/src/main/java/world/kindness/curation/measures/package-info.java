/** How people measure kindness, as a call named it. */
package world.kindness.curation.measures;
