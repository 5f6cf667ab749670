package world.kindness.intake;

import java.util.function.Consumer;
import world.kindness.intake.packdocument.PackDocument;
import world.kindness.session.Session;

/**
 * An existing pack was read and its session is known; told within the import's transaction.
 *
 * @param document without personal data: tokens stand in its place
 * @param suggest takes what a person should confirm into the intake's report
 */
public record PackDocumentRead(
    Session session,
    SourceFile file,
    PackDocument document,
    Consumer<IntakeReport.Suggestion> suggest) {}
