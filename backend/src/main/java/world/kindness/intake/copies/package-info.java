/** Several files of one call: which of their records are one. */
package world.kindness.intake.copies;
