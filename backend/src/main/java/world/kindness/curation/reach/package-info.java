/** What a draft says of reach: statements and listed places. */
package world.kindness.curation.reach;
