/** Turns that are taken, on one machine or on all that share a database. */
package world.kindness.platform.locks;
