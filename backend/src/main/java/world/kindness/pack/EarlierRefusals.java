package world.kindness.pack;

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
import world.kindness.platform.Job;
import world.kindness.platform.Jobs;
import world.kindness.session.Session;

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
        PublishedItem.find(
                "select p.itemId from PublishedItem p join Quote q on q.id = p.itemId where p.kind = QUOTE and q.consent = REFUSED")
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
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                Session.find(
                        "select s.slug from Session s join Quote q on q.sessionId = s.id where q.id = ?1",
                        quote)
                    .project(String.class)
                    .<String>firstResultOptional())
        .ifPresent(slug -> withdrawals.withdraw(slug, quote));
  }
}
