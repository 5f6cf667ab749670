/** Calls: when they are and were, who took which part, what rooms were asked and wrote. */
package world.kindness.session;
