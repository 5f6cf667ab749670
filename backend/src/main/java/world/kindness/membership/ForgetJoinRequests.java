package world.kindness.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import world.kindness.platform.Job;

/** Forgets what a form said when nobody confirmed it in time. */
@ApplicationScoped
class ForgetJoinRequests implements Job<Instant> {
  private final JoinSettings settings;
  private final Clock clock;

  ForgetJoinRequests(JoinSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
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
  @Transactional
  public void run(Instant askedAt) {
    JoinRequest.forget(clock.instant().minus(settings.linkLasts()));
  }
}
