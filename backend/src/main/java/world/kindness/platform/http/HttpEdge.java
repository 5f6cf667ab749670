package world.kindness.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import world.kindness.platform.problems.ProblemDetail;
import world.kindness.platform.problems.ProblemType;

/**
 * What surrounds every request: an id for the logs, who may call from a browser, and the same form
 * of problem where an error never reaches a resource (RFC 9457, Fetch standard).
 */
@ApplicationScoped
class HttpEdge {
  private static final String REQUEST_ID = "X-Request-Id";

  /**
   * No address of ours has a longer part, and patterns look for one in time that grows with the
   * square of its length, on a thread that others wait for.
   */
  private static final int LONGEST_PART = 200;

  /** Milliseconds. */
  private static final long LINGERS_MS = 1_000;

  static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** A name or an address, and perhaps a port. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private static final String SWAGGER_UI = "/api/docs/";
  private static final String POLICY = "Content-Security-Policy";

  private final EdgeSettings settings;
  private final Optional<String> realm;

  HttpEdge(
      EdgeSettings settings,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm) {
    this.settings = settings;
    this.realm = realm;
  }

  void around(@Observes Filters filters) {
    filters.register(this::receive, 1000);
    filters.register(this::crossOrigin, 900);
  }

  void outside(@Observes Router router) {
    // What the server itself cannot read, such as a host, fails before any filter; who waited for
    // another's answer fails with it.
    router
        .route()
        .order(Integer.MIN_VALUE)
        .failureHandler(
            context -> {
              if (context.statusCode() == ProblemType.MALFORMED_REQUEST.status) {
                identify(context);
                guard(context);
                refuse(context);
              } else if (context.statusCode() == ProblemType.UNAVAILABLE.status) {
                problem(context, ProblemType.UNAVAILABLE);
              } else {
                context.next();
              }
            });
    router.getWithRegex("^/api/docs$").handler(context -> context.redirect(SWAGGER_UI));
    router.errorHandler(413, context -> problem(context, ProblemType.TOO_LARGE));
    router.errorHandler(404, context -> problem(context, ProblemType.NOT_FOUND));
    router.errorHandler(405, context -> problem(context, ProblemType.METHOD_NOT_ALLOWED));
    router.errorHandler(400, context -> problem(context, ProblemType.MALFORMED_REQUEST));
  }

  private void receive(RoutingContext context) {
    identify(context);
    guard(context);
    if (!isPlain(context.request())) {
      refuse(context);
      return;
    }
    String path = context.request().path();
    if (path.length() > LONGEST_PART
        && Arrays.stream(path.split("/")).anyMatch(part -> part.length() > LONGEST_PART)) {
      problem(context, ProblemType.NOT_FOUND);
      return;
    }
    if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      // Whoever is before us may have gone by something else, as HTTP/1.0 knows no coding (6.1).
      closeBehind(context);
    }
    context.next();
  }

  private static void identify(RoutingContext context) {
    String given = context.request().getHeader(REQUEST_ID);
    String id =
        given != null && given.matches("[A-Za-z0-9._-]{8,64}")
            ? given
            : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    context.response().putHeader(REQUEST_ID, id);
  }

  /** What browsers are told of an answer; a document says its own policy in the place of ours. */
  private void guard(RoutingContext context) {
    HttpServerResponse response =
        context
            .response()
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("Referrer-Policy", "no-referrer");
    boolean docs = context.request().path().startsWith(SWAGGER_UI);
    if (docs) {
      // Old parts do not go with new pages.
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    String policy = docs ? ContentPolicy.ofSwaggerUi(realm.orElse("")) : ContentPolicy.OF_DATA;
    context.addHeadersEndHandler(
        end -> {
          if (!response.headers().contains(POLICY)) {
            response.putHeader(POLICY, policy);
          }
        });
  }

  /** Whether everybody before and behind us reads it as a request for one host (RFC 9112, 3.2). */
  private static boolean isPlain(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
  }

  /** After a request that others may read differently, the connection is good for nothing. */
  private static void refuse(RoutingContext context) {
    closeBehind(context);
    problem(context, ProblemType.MALFORMED_REQUEST);
  }

  /**
   * Nothing that comes after this request is read. Of the request itself the rest is thrown away
   * for a moment: whoever sends all before they read would not hear the answer of a connection that
   * is closed with something unread (RFC 9112, 9.6).
   */
  static void closeBehind(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    context.addEndHandler(
        end -> {
          HttpServerRequest request = context.request();
          if (request.isEnded()) {
            request.connection().close();
            return;
          }
          context.vertx().setTimer(LINGERS_MS, late -> request.connection().close());
          request.end().onComplete(all -> request.connection().close());
          request.resume();
        });
  }

  /** Reads from anywhere without credentials; writes only from the origins of the settings. */
  private void crossOrigin(RoutingContext context) {
    String origin = context.request().getHeader("Origin");
    if (origin == null) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response();
    boolean trusted = settings.origins().contains(origin);
    response.putHeader("Access-Control-Allow-Origin", trusted ? origin : "*");
    response.putHeader(
        "Access-Control-Expose-Headers", "ETag, Link, Location, Last-Modified, " + REQUEST_ID);
    if (trusted) {
      response.putHeader("Vary", "Origin");
    }
    String asked = context.request().getHeader("Access-Control-Request-Method");
    if (context.request().method() == HttpMethod.OPTIONS && asked != null) {
      response.putHeader(
          "Access-Control-Allow-Methods",
          trusted ? "GET, HEAD, POST, PUT, PATCH, DELETE" : "GET, HEAD");
      response.putHeader(
          "Access-Control-Allow-Headers",
          trusted
              ? "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match"
              : "Accept, If-None-Match");
      response.putHeader("Access-Control-Max-Age", "600").setStatusCode(204).end();
      return;
    }
    if (!trusted && !READS.contains(context.request().method())) {
      response.headers().remove("Access-Control-Allow-Origin");
    }
    context.next();
  }

  static void problem(RoutingContext context, ProblemType type) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    if (type == ProblemType.UNAVAILABLE) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_SECONDS);
    } else if (type == ProblemType.NOT_SIGNED_IN) {
      context.response().putHeader(Problems.CHALLENGE, Problems.BEARER);
    }
    context
        .response()
        .setStatusCode(type.status)
        .putHeader("Content-Type", ProblemDetail.MEDIA_TYPE)
        .end(
            new JsonObject()
                .put("type", type.uri())
                .put("title", type.title)
                .put("status", type.status)
                .put("detail", type.meaning)
                .put("instance", context.request().path())
                .encode());
  }
}
