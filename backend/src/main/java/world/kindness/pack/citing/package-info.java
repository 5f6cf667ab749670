/** How others refer to a pack, and to one thing in it. */
package world.kindness.pack.citing;
