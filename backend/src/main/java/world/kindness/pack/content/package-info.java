/** What a pack says: one record, of which every form is made. */
package world.kindness.pack.content;
