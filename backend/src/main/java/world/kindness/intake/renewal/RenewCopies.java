package world.kindness.intake.renewal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.importing.IntakeAnswers;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.MessagesOpenedUp;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;

/**
 * Makes copies of files anew that an earlier version kept, and takes private records out of
 * messages into which it read them: once, after a start or with an archive that brought some. The
 * trail says of each import how many, and how many lost words that nobody can vouch for.
 */
@ApplicationScoped
class RenewCopies implements Job<Integer> {
  private static final int AFTER_JOBS = Interceptor.Priority.APPLICATION + 1000;

  private final Jobs jobs;
  private final Audit audit;
  private final IntakeAnswers answers;
  private final Event<MessagesOpenedUp> openedUp;

  RenewCopies(Jobs jobs, Audit audit, IntakeAnswers answers, Event<MessagesOpenedUp> openedUp) {
    this.jobs = jobs;
    this.audit = audit;
    this.answers = answers;
    this.openedUp = openedUp;
  }

  void started(@Observes @Priority(AFTER_JOBS) StartupEvent started) {
    QuarkusTransaction.requiringNew().run(this::askIfNeeded);
  }

  void takenIn(@Observes ArchiveTakenIn archive) {
    askIfNeeded();
  }

  private void askIfNeeded() {
    if (!SourceFile.intakesWithOlderCopies().isEmpty()) {
      jobs.ask(this, "version-" + SourceFile.COPY_VERSION, SourceFile.COPY_VERSION, Duration.ZERO);
    }
  }

  @Override
  public String name() {
    return "renew-copies";
  }

  @Override
  public Class<Integer> data() {
    return Integer.class;
  }

  @Override
  public void run(Integer version) {
    List<UUID> intakes = QuarkusTransaction.requiringNew().call(SourceFile::intakesWithOlderCopies);
    intakes.forEach(id -> QuarkusTransaction.requiringNew().run(() -> renew(id)));
  }

  private void renew(UUID intake) {
    int renewed = 0;
    int emptied = 0;
    List<ChatMessage> opened = new ArrayList<>();
    for (SourceFile file : SourceFile.withOlderCopies(intake)) {
      opened.addAll(RenewedCopy.openedUp(file));
      emptied += RenewedCopy.of(file) ? 1 : 0;
      renewed++;
    }
    List<String> fields =
        new ArrayList<>(List.of("copies: " + renewed, "with words taken out: " + emptied));
    if (!opened.isEmpty()) {
      fields.add("messages without private words now: " + opened.size());
      follow(Intake.required(intake), opened);
    }
    audit.recordBySystem("copies-renewed", "/intakes/" + intake, fields);
  }

  /** What was suggested and chosen of these messages has the private words as well. */
  private void follow(Intake intake, List<ChatMessage> opened) {
    openedUp.fire(new MessagesOpenedUp(opened));
    if (intake.session != null) {
      intake.report = intake.report.withSession(intake.session.slug, answers.suggestions(intake));
    }
  }
}
