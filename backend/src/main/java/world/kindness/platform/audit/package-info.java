/** Who did what: the trail, as a list and as a table. */
package world.kindness.platform.audit;
