package world.kindness.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.Audit;
import world.kindness.platform.Job;
import world.kindness.platform.Jobs;

/**
 * Makes copies of files anew that an earlier version kept: once, after a start or with an archive
 * that brought some. The trail says of each import how many, and how many lost words that nobody
 * can vouch for.
 */
@ApplicationScoped
class RenewCopies implements Job<Integer> {
  private static final int AFTER_JOBS = Interceptor.Priority.APPLICATION + 1000;

  private final Jobs jobs;
  private final Audit audit;

  RenewCopies(Jobs jobs, Audit audit) {
    this.jobs = jobs;
    this.audit = audit;
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
    for (SourceFile file : SourceFile.withOlderCopies(intake)) {
      emptied += RenewedCopy.of(file) ? 1 : 0;
      renewed++;
    }
    audit.recordBySystem(
        "copies-renewed",
        "/intakes/" + intake,
        List.of("copies: " + renewed, "with words taken out: " + emptied));
  }
}
