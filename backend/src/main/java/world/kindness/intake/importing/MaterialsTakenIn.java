package world.kindness.intake.importing;

import java.util.function.Consumer;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.IntakeReport;
import world.kindness.session.Session;

/**
 * Files of a call were stored, or their call became known; told within the import's transaction.
 *
 * @param suggest takes what these files suggest into the intake's report
 */
public record MaterialsTakenIn(
    Session session, Intake intake, Consumer<IntakeReport.Suggestion> suggest) {}
