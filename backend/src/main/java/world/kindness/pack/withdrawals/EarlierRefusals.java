package world.kindness.pack.withdrawals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import world.kindness.curation.quotes.Quote;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;

/**
 * Takes words back that were refused once they were public: earlier versions noted it in the draft
 * and left them there. Found after a start, or with an archive.
 */
@ApplicationScoped
class EarlierRefusals implements Job<UUID> {
  private static final int AFTER_JOBS = Interceptor.Priority.APPLICATION + 1000;

  private final Jobs jobs;
  private final Withdrawals withdrawals;

  EarlierRefusals(Jobs jobs, Withdrawals withdrawals) {
    this.jobs = jobs;
    this.withdrawals = withdrawals;
  }

  void started(@Observes @Priority(AFTER_JOBS) StartupEvent started) {
    QuarkusTransaction.requiringNew().run(this::look);
  }

  void takenIn(@Observes ArchiveTakenIn archive) {
    look();
  }

  /** Asks for a withdrawal of each, in the caller's transaction. */
  void look() {
    List<UUID> refused =
        Quote.find("select q.id from Quote q where q.consent = REFUSED and q.wasPublished = true")
            .project(UUID.class)
            .list();
    refused.forEach(quote -> jobs.ask(this, quote.toString(), quote, Duration.ZERO));
  }

  @Override
  public String name() {
    return "follow-refusal";
  }

  @Override
  public Class<UUID> data() {
    return UUID.class;
  }

  @Override
  public void run(UUID quote) {
    withdrawals.withdrawRefused(quote);
  }
}
