package world.kindness.platform.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.database.CommittedChanges;

/**
 * Keeps answers to public reads as the bytes that were sent, and hands them out before anything
 * else is done, for as long as nothing that they are made of has changed. Of those who ask for the
 * same at the same time one is answered anew, and the others with the bytes of that answer.
 *
 * <p>What is kept was read after the last change that is known of. On the machine that commits,
 * that is none that somebody was told of; changes of others are known within a second, and where
 * they are not, nothing that is kept goes out ({@link CommittedChanges}).
 */
@Singleton
class AnswerCache {
  /** Behind the request's id and who may call from a browser, before who asks and all else. */
  private static final int PRIORITY = 800;

  private static final String ADDRESSES = "/api/v1/";

  /** Characters. */
  private static final int LONGEST_ADDRESS = 2_000;

  /** Characters; browsers say half as much. */
  private static final int LONGEST_ACCEPT = 300;

  /** Bytes, of all answers together. */
  private static final long MOST = 64L << 20;

  /** Said in one line, or left to those who read them together. */
  private static final List<CharSequence> ONCE =
      List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IF_NONE_MATCH);

  private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);
  private static final int UNAVAILABLE = 503;

  /** Nanoseconds that nobody waits twice. */
  private static final long LONG = Duration.ofSeconds(1).toNanos();

  private static final String MAKING = AnswerCache.class.getName();

  /** What an answer is chosen by; all public reads are the same for everybody. */
  private record Question(String address, @Nullable String accepted, boolean packed) {
    /** In bytes. */
    int weight() {
      return 2 * (address.length() + (accepted == null ? 0 : accepted.length()));
    }
  }

  private final CommittedChanges changes;
  private final Clock clock;
  private final Timer keptReads;
  private final Timer madeReads;
  private final ConcurrentMap<Question, Making> makings = new ConcurrentHashMap<>();
  private final Cache<Question, KeptAnswer> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Question question, KeptAnswer answer) -> question.weight() + answer.weight())
          .expireAfterWrite(LONGEST_KEPT)
          .build();

  AnswerCache(CommittedChanges changes, Clock clock, MeterRegistry metrics) {
    this.changes = changes;
    this.clock = clock;
    keptReads = timer(metrics, "kept");
    madeReads = timer(metrics, "made");
  }

  private static Timer timer(MeterRegistry metrics, String answer) {
    return Timer.builder("kindness.reads")
        .description("Public reads, by whether the answer was kept or had to be made")
        .tag("answer", answer)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofNanos(10_000))
        .maximumExpectedValue(Duration.ofSeconds(10))
        .register(metrics);
  }

  /** An answer that is on its way. */
  private final class Making {
    final Question question;
    final Context context;
    final long before = changes.count();
    final long second = clock.instant().getEpochSecond();
    final CompletableFuture<@Nullable KeptAnswer> answer = new CompletableFuture<>();
    final long from;
    @Nullable Body body;

    /** Nobody else is to wait for as long for the same. */
    boolean unavailable;

    /**
     * @param from when it was asked for, of {@link System#nanoTime()}
     */
    Making(Question question, Context context, long from) {
      this.question = question;
      this.context = context;
      this.from = from;
    }

    /** The head of the answer goes out now; RESTEasy and whoever came after us has written it. */
    void begins(HttpServerResponse response, boolean isHead) {
      int status = response.getStatusCode();
      unavailable = status == UNAVAILABLE && System.nanoTime() - from > LONG;
      if (body == null || (status != 200 && status != 304)) {
        return;
      }
      if (isHead && status == 200) {
        // RESTEasy leaves out how much a GET would bring (RFC 9110, 9.3.2).
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.bytes.length));
      }
      Map<String, List<String>> headers = KeptAnswer.headers(response);
      if (body.coding == ContentCoding.GZIP) {
        // Not said where the reader has it already.
        headers.put("Content-Encoding", List.of("gzip"));
      }
      String template = context.getLocal(KeptAnswer.TEMPLATE);
      end(
          new KeptAnswer(
              before, body.followsTheClock ? second : null, template, headers, body.bytes));
    }

    /** Lets those go on who wait for it; null where it was none to keep. */
    void end(@Nullable KeptAnswer made) {
      if (answer.isDone()) {
        return;
      }
      if (made != null && changes.count() == before) {
        kept.put(question, made);
      }
      makings.remove(question, this);
      answer.complete(made);
    }
  }

  /** What a public answer says in full, in its coding. */
  record Body(byte[] bytes, ContentCoding coding, boolean followsTheClock) {}

  void stand(@Observes Filters filters) {
    filters.register(this::answer, PRIORITY);
  }

  /** What is about to be answered with 200, or would be if the reader did not have it. */
  static void keep(RoutingContext context, Body body) {
    Making making = context.get(MAKING);
    if (making != null) {
      making.body = body;
    }
  }

  private void answer(RoutingContext context) {
    Question question = question(context.request());
    if (question == null) {
      context.next();
      return;
    }
    long from = System.nanoTime();
    KeptAnswer known = kept.getIfPresent(question);
    if (known != null && isStillSo(known)) {
      known.send(context);
      keptReads.record(System.nanoTime() - from, TimeUnit.NANOSECONDS);
      return;
    }
    context.addEndHandler(end -> madeReads.record(System.nanoTime() - from, TimeUnit.NANOSECONDS));
    Making ours = new Making(question, context.vertx().getOrCreateContext(), from);
    Making going =
        makings.compute(
            question,
            (same, other) ->
                other != null && changes.areKnown() && other.before == changes.count()
                    ? other
                    : ours);
    if (going == ours) {
      lead(ours, context);
    } else {
      follow(going, context, ours.context, ours.second);
    }
  }

  private static void lead(Making ours, RoutingContext context) {
    context.put(MAKING, ours);
    // Before RESTEasy's own, which then writes its headers first: the last added is the first.
    boolean isHead = context.request().method() == HttpMethod.HEAD;
    context.addHeadersEndHandler(head -> ours.begins(context.response(), isHead));
    context.addEndHandler(end -> ours.end(null));
    context.next();
  }

  private boolean isStillSo(KeptAnswer answer) {
    // In this order: what was not known may be counted by the time that it is.
    return changes.areKnown()
        && answer.changes() == changes.count()
        && (answer.second() == null || answer.second() == clock.instant().getEpochSecond());
  }

  /**
   * Waits for who asked the same before, and is told to come again as they are; where they got
   * nothing to share, asks alone.
   */
  private static void follow(Making going, RoutingContext context, Context own, long second) {
    HttpServerRequest request = context.request().pause();
    going.answer.thenAccept(
        made ->
            own.runOnContext(
                now -> {
                  request.resume();
                  if (context.response().closed()) {
                    return;
                  }
                  if (going.unavailable) {
                    context.fail(UNAVAILABLE);
                  } else if (made != null && (made.second() == null || made.second() >= second)) {
                    made.send(context);
                  } else {
                    context.next();
                  }
                }));
  }

  /** Null where an answer is never kept. */
  private static @Nullable Question question(HttpServerRequest request) {
    MultiMap headers = request.headers();
    String address = request.uri();
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    boolean reads =
        (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
            && address.startsWith(ADDRESSES)
            && address.length() <= LONGEST_ADDRESS
            && !headers.contains(HttpHeaders.AUTHORIZATION)
            && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
            // A form may be chosen by it, and nobody sends it (RFC 9110, 12.5.2).
            && !headers.contains(HttpHeaders.ACCEPT_CHARSET)
            && (length == null || length.equals("0"));
    if (!reads || ONCE.stream().anyMatch(name -> headers.getAll(name).size() > 1)) {
      return null;
    }
    String accepted = headers.get(HttpHeaders.ACCEPT);
    return accepted == null || accepted.length() <= LONGEST_ACCEPT
        ? new Question(
            address,
            accepted,
            ContentCoding.accepted(headers.get(HttpHeaders.ACCEPT_ENCODING)) == ContentCoding.GZIP)
        : null;
  }
}
