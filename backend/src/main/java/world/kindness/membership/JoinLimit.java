package world.kindness.membership;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import world.kindness.platform.http.RateLimit;

/** Counts forms by the network address they come from, before anything of them is read. */
@ApplicationScoped
public class JoinLimit {
  private final RateLimit forms;

  JoinLimit(AgroalDataSource database, JoinSettings settings) {
    forms = new RateLimit(database, "join", settings.formsPerHour(), Duration.ofHours(1));
  }

  /** Marks the operation that sends a form. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Limited {}

  /**
   * @throws world.kindness.platform.problems.TooManyRequests where too many came from there
   */
  @Limited
  @ServerRequestFilter
  public void count(HttpServerRequest request) {
    forms.count(request.remoteAddress().hostAddress());
  }

  /** Forgets addresses that no form came from for long. */
  void forget() {
    forms.forget();
  }
}
