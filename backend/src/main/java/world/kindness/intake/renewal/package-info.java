/** Copies that an earlier version made are made anew. */
package world.kindness.intake.renewal;
