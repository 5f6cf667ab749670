/** The blocks of a pack as HTML, for the screen and for paper. */
package world.kindness.pack.forms.html;
