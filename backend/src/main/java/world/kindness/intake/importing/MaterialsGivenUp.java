package world.kindness.intake.importing;

import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.notes.BreakoutNotesFile;

/**
 * What a file brought is about to leave, since it is read in another way; told within the
 * transaction. Whoever works with it refuses with a problem.
 *
 * @param asRead the notes that the file has, decisions about personal data among them; null for a
 *     file without notes
 */
public record MaterialsGivenUp(SourceFile file, BreakoutNotesFile asRead) {}
