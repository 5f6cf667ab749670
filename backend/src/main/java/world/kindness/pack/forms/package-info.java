/** The forms of a pack: its sections as blocks, worded once, and what writes them. */
package world.kindness.pack.forms;
