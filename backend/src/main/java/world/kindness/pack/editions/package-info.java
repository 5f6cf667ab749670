/** Editions of a pack, their forms as stored, and the parts that the public reads of the latest. */
package world.kindness.pack.editions;
