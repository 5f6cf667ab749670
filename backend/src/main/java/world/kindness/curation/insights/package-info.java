/** What groups concluded, written down from notes and quotes. */
package world.kindness.curation.insights;
