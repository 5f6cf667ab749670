/** Taking a file out of a call or to another, with all that rests on it. */
package world.kindness.curation.materials;
