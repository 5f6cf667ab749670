/** What the public reads and searches of published parts, across packs. */
package world.kindness.pack.published;
