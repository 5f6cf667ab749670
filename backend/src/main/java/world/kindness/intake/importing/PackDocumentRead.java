package world.kindness.intake.importing;

import java.util.ArrayList;
import java.util.List;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.session.Session;

/**
 * An existing pack was read and its session is known; told within the import's transaction.
 *
 * @param document without personal data: tokens stand in its place
 * @param warnings what its report says besides; whoever takes the pack into a draft adds to them
 */
public record PackDocumentRead(
    Session session, SourceFile file, PackDocument document, List<ParsedFile.Warning> warnings) {
  /** The draft has words of its own in this place. */
  static final String DRAFT_STANDS = "draft-stands";

  /** Who wrote these words took them back. */
  static final String TAKEN_BACK = "taken-back";

  PackDocumentRead(Session session, SourceFile file, PackDocument document) {
    this(session, file, document, new ArrayList<>());
  }

  /** Says that the draft has words of its own, which stand. */
  public void stands(String what, int line) {
    warnings.add(
        new ParsedFile.Warning(
            DRAFT_STANDS,
            what + " stands as it is in the draft; the pack says it otherwise.",
            line));
  }

  /** Says that the words of a quote stay away, since who wrote them took them back. */
  public void takenBack(int line) {
    warnings.add(
        new ParsedFile.Warning(
            TAKEN_BACK, "A quote is left out: who wrote these words took them back.", line));
  }
}
