/** The blocks of a pack in Word. */
package world.kindness.pack.forms.docx;
