/** The pack on paper: a tagged PDF of the printed page. */
package world.kindness.pack.forms.pdf;
