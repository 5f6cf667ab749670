package world.kindness.intake;

import world.kindness.intake.packdocument.PackDocument;
import world.kindness.session.Session;

/**
 * An existing pack was read and its session is known; told within the import's transaction.
 *
 * @param document without personal data: tokens stand in its place
 */
public record PackDocumentRead(Session session, SourceFile file, PackDocument document) {}
