package world.kindness.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;

/** Forgets who lost access once no token from before can be good any more. */
@ApplicationScoped
class ForgetTakenAccess implements Job<Instant> {
  /** Longer than Keycloak lets any token be good. */
  static final Duration KEPT = Duration.ofHours(1);

  private final Jobs jobs;
  private final Clock clock;

  ForgetTakenAccess(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Looks after a note in the caller's transaction. */
  void lookAfter(TakenAccess taken) {
    jobs.ask(
        this,
        taken.id + " " + taken.takenAt.toEpochMilli(),
        taken.takenAt,
        Duration.between(clock.instant(), taken.takenAt.plus(KEPT)));
  }

  /** Jobs are not in an archive; what they look after is. */
  void takenIn(@Observes ArchiveTakenIn archive) {
    TakenAccess.<TakenAccess>listAll().forEach(this::lookAfter);
  }

  @Override
  public String name() {
    return "forget-taken-access";
  }

  @Override
  public Class<Instant> data() {
    return Instant.class;
  }

  @Override
  @Transactional
  public void run(Instant takenAt) {
    TakenAccess.forget(clock.instant().minus(KEPT));
  }
}
