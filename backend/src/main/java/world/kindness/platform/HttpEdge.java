package world.kindness.platform;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What surrounds every request: an id for the logs, who may call from a browser, and the same form
 * of problem where an error never reaches a resource (RFC 9457, Fetch standard).
 */
@ApplicationScoped
class HttpEdge {
  private static final String REQUEST_ID = "X-Request-Id";

  /** Bytes; a draft's longest text and its markup fit many times. */
  private static final long MOST_JSON = 1_048_576;

  /** Bytes; of forms that anybody may send. */
  private static final long MOST_OF_ANYBODY = 65_536;

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final EdgeSettings settings;

  HttpEdge(EdgeSettings settings) {
    this.settings = settings;
  }

  void around(@Observes Filters filters) {
    filters.register(this::identify, 1000);
    filters.register(this::crossOrigin, 900);
  }

  void outside(@Observes Router router) {
    // Behind Quarkus's own, which sets the limit of all requests.
    router
        .route("/api/v1/*")
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
        .handler(HttpEdge::bound);
    router.errorHandler(413, context -> problem(context, ProblemType.TOO_LARGE));
    router.errorHandler(404, context -> problem(context, ProblemType.NOT_FOUND));
    router.errorHandler(405, context -> problem(context, ProblemType.METHOD_NOT_ALLOWED));
    router.errorHandler(400, context -> problem(context, ProblemType.MALFORMED_REQUEST));
  }

  /** What nobody signed in sends is a form, and JSON of anybody is no file: no more is read. */
  private static void bound(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean signedIn = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    String type =
        String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
    if (signedIn && !type.split(";")[0].contains("json")) {
      context.next();
      return;
    }
    long most = signedIn ? MOST_JSON : MOST_OF_ANYBODY;
    if (length(request) > most) {
      problem(context, ProblemType.TOO_LARGE);
      return;
    }
    // A body whose length nobody says is cut off while it is read.
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
    context.next();
  }

  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private void identify(RoutingContext context) {
    String given = context.request().getHeader(REQUEST_ID);
    String id =
        given != null && given.matches("[A-Za-z0-9._-]{8,64}")
            ? given
            : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    context.response().putHeader(REQUEST_ID, id).putHeader("X-Content-Type-Options", "nosniff");
    context.next();
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

  private static void problem(RoutingContext context, ProblemType type) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
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
