/** The blocks of a pack as CommonMark. */
package world.kindness.pack.forms.markdown;
