/** The published pack: its content, its forms, its editions, and what the public reads of them. */
package world.kindness.pack;
