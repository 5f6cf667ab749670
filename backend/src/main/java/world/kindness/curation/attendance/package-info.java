/** Who came to a call and for how long, counted once for each person. */
package world.kindness.curation.attendance;
