/** Making a pack of a draft, and handing packs out. */
package world.kindness.pack.publishing;
