/** The pack as slides. */
package world.kindness.pack.forms.slides;
