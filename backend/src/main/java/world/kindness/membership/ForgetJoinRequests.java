package world.kindness.membership;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;

/** Forgets what a form said when nobody confirmed it in time. */
@ApplicationScoped
class ForgetJoinRequests implements Job<Instant> {
  private final Jobs jobs;
  private final JoinSettings settings;
  private final JoinLimit limit;
  private final Clock clock;

  ForgetJoinRequests(Jobs jobs, JoinSettings settings, JoinLimit limit, Clock clock) {
    this.limit = limit;
    this.jobs = jobs;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks after a request in the caller's transaction. */
  void lookAfter(JoinRequest request) {
    jobs.ask(this, request.id.toString(), request.askedAt, settings.linkLasts());
  }

  /** Jobs are not in an archive; requests are. */
  void takenIn(@Observes ArchiveTakenIn archive) {
    JoinRequest.<JoinRequest>listAll().forEach(this::lookAfter);
  }

  @Override
  public String name() {
    return "forget-join-requests";
  }

  @Override
  public Class<Instant> data() {
    return Instant.class;
  }

  @Override
  public void run(Instant askedAt) {
    QuarkusTransaction.requiringNew()
        .run(() -> JoinRequest.forget(clock.instant().minus(settings.linkLasts())));
    limit.forget();
  }
}
