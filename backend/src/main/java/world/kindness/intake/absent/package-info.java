/** People who must not appear, and how a name or a text is known to be theirs. */
package world.kindness.intake.absent;
