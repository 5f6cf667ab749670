package world.kindness.platform.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import world.kindness.platform.problems.ProblemType;

/**
 * How much of a request is read, and when. JSON has come in full before a thread is taken for it,
 * so that whoever sends slowly keeps nobody else waiting; files are taken in as they come, of so
 * many at once. What nobody signed in sends is a form, and no more than a form is read of it.
 */
@ApplicationScoped
class RequestBodies {
  /** Bytes; a draft's longest text and its markup fit many times. */
  private static final long MOST_JSON = 1_048_576;

  /** Bytes; of forms that anybody may send. */
  private static final long MOST_OF_ANYBODY = 65_536;

  /** Each takes one of Quarkus's 200 threads for as long as it comes. */
  private static final int MOST_FILES_AT_ONCE = 20;

  private static final String TIMER = RequestBodies.class.getName() + ".timer";

  /** What operations take that is no JSON. */
  private static final Set<String> FILES = Set.of("multipart/form-data", "application/zip");

  private final BodyHandler forms = BodyHandler.create(false).setBodyLimit(MOST_OF_ANYBODY);
  private final BodyHandler texts = BodyHandler.create(false).setBodyLimit(MOST_JSON);
  private final AtomicInteger files = new AtomicInteger();
  private final Duration longest;

  RequestBodies(
      @ConfigProperty(name = "quarkus.http.read-timeout", defaultValue = "60S") Duration longest) {
    this.longest = longest;
  }

  void read(@Observes Router router) {
    // Behind Quarkus's own, which sets the limit of all requests.
    router
        // Wherever an address leads in the end: RESTEasy finds operations that a prefix would miss.
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
        .handler(this::read)
        .handler(RequestBodies::goOn)
        .failureHandler(RequestBodies::fail);
  }

  /** What could not be read; whoever hung up is told nothing, and is no fault for the log. */
  private static void fail(RoutingContext context) {
    switch (context.statusCode()) {
      case 413 -> refuse(context, ProblemType.TOO_LARGE);
      case 417 -> refuse(context, ProblemType.MALFORMED_REQUEST);
      default -> {
        if (!(context.failure() instanceof HttpClosedException && context.response().closed())) {
          context.next();
        }
      }
    }
  }

  private void read(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean signsIn = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    long length = length(request);
    boolean reads = length == 0 || HttpEdge.READS.contains(request.method());
    if (signsIn && !reads && isFiles(request)) {
      receive(context);
      return;
    }
    if (length > (signsIn ? MOST_JSON : MOST_OF_ANYBODY)) {
      refuse(context, ProblemType.TOO_LARGE);
      return;
    }
    // What is read behind us, of whoever turns out not to be signed in.
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_OF_ANYBODY);
    // Parts are read by whoever takes files, or refused unread.
    if (reads || type(request).equals("multipart/form-data")) {
      context.next();
      return;
    }
    hurry(context);
    if (!signsIn || (length > 0 && length <= MOST_OF_ANYBODY)) {
      forms.handle(context);
      return;
    }
    // More than a form, or nobody knows how much.
    request.pause();
    QuarkusHttpUser.getSecurityIdentity(context, null)
        .subscribe()
        .with(
            identity -> (identity.isAnonymous() ? forms : texts).handle(context),
            failure -> refuse(context, Problems.typeOf(failure)));
  }

  int filesOnTheirWay() {
    return files.get();
  }

  private void receive(RoutingContext context) {
    if (files.incrementAndGet() > MOST_FILES_AT_ONCE) {
      files.decrementAndGet();
      refuse(context, ProblemType.UNAVAILABLE);
      return;
    }
    AtomicBoolean over = new AtomicBoolean();
    Handler<Object> free =
        end -> {
          if (!over.getAndSet(true)) {
            files.decrementAndGet();
          }
        };
    // RESTEasy may put a handler of its own in the place of the first.
    context.addEndHandler(free::handle);
    context.addBodyEndHandler(free::handle);
    context.next();
  }

  /** What still comes is thrown away: whoever sends all before they read hears the answer. */
  private static void refuse(RoutingContext context, ProblemType type) {
    context.request().resume();
    HttpEdge.problem(context, type);
  }

  /** Whoever has not sent all by then is not waited for (RFC 9110, 15.5.9). */
  private void hurry(RoutingContext context) {
    long timer =
        context
            .vertx()
            .setTimer(
                longest.toMillis(),
                late -> {
                  HttpEdge.closeBehind(context);
                  HttpEdge.problem(context, ProblemType.TOO_SLOW);
                });
    context.put(TIMER, timer);
    context.addEndHandler(end -> context.vertx().cancelTimer(timer));
  }

  /** All has come that is waited for here; what was answered meanwhile is not done. */
  private static void goOn(RoutingContext context) {
    Long timer = context.get(TIMER);
    if (timer != null) {
      context.vertx().cancelTimer(timer);
    }
    if (context.response().ended()) {
      return;
    }
    if (timer != null && context.body().buffer() == null) {
      // Nothing came; RESTEasy would wait for it.
      ((RoutingContextInternal) context).setBody(Buffer.buffer());
    }
    context.next();
  }

  private static boolean isFiles(HttpServerRequest request) {
    return FILES.contains(type(request));
  }

  private static String type(HttpServerRequest request) {
    String type = String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE));
    return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
  }

  /** Bytes, or -1 where the request does not say. */
  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? -1 : 0;
  }
}
