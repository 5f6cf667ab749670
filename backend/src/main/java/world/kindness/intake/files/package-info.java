/** What came in: imports and their reports, files, and the copies of them without private data. */
package world.kindness.intake.files;
