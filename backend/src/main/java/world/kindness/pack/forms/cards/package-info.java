/** The pictures that networks show beside a shared link. */
package world.kindness.pack.forms.cards;
