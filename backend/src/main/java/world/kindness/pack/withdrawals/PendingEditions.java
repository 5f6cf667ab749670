package world.kindness.pack.withdrawals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.JobSettings;
import world.kindness.platform.jobs.Jobs;
import world.kindness.session.Session;

/** Makes the edition that a withdrawal left out because of a crash or a fault. */
@ApplicationScoped
public class PendingEditions implements Job<PendingEditions.Waiting> {
  private final Jobs jobs;
  private final Withdrawals withdrawals;
  private final JobSettings settings;

  PendingEditions(Jobs jobs, Withdrawals withdrawals, JobSettings settings) {
    this.jobs = jobs;
    this.withdrawals = withdrawals;
    this.settings = settings;
  }

  /** The session that waits for an edition, by its slug. */
  record Waiting(String session) {}

  /** Looks after a session whose edition is to be made at once, in the caller's transaction. */
  void lookAfter(Session session) {
    jobs.ask(this, UUID.randomUUID().toString(), new Waiting(session.slug), settings.retry());
  }

  /** The edition is made as soon as the caller's transaction has ended. */
  public void makeSoon(Session session) {
    jobs.ask(this, UUID.randomUUID().toString(), new Waiting(session.slug), Duration.ZERO);
  }

  /** Jobs are not in an archive; what waits is. */
  void takenIn(@Observes ArchiveTakenIn archive) {
    PendingEdition.<PendingEdition>listAll()
        .forEach(pending -> lookAfter(Session.findById(pending.sessionId)));
  }

  @Override
  public String name() {
    return "make-pending-edition";
  }

  @Override
  public Class<Waiting> data() {
    return Waiting.class;
  }

  @Override
  public void run(Waiting waiting) {
    withdrawals.makePending(waiting.session());
  }
}
