package world.kindness.platform.caching;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A public answer (200) as it went out: what it says of itself, and its bytes in their coding.
 *
 * @param changes how many {@link world.kindness.platform.database.CommittedChanges} there were
 *     before its reading
 * @param second of the clock before its reading, where it says what the clock says; else null
 * @param template the address of the operation, as metrics name it; null where nobody said
 */
record KeptAnswer(
    long changes,
    @Nullable Long second,
    @Nullable String template,
    Map<String, List<String>> headers,
    byte[] bytes) {
  /** What belongs to one request and not to what it asked for. */
  private static final List<String> OF_THE_REQUEST =
      List.of(
          "X-Request-Id",
          "Access-Control-Allow-Origin",
          "Access-Control-Expose-Headers",
          "Connection",
          "Content-Length");

  /** Where Quarkus looks for the address that a metric is labelled with. */
  static final String TEMPLATE = "UrlPathTemplate";

  /** The headers of an answer, without those of the request that it answered. */
  static Map<String, List<String>> headers(HttpServerResponse response) {
    MultiMap said = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
    OF_THE_REQUEST.forEach(said::remove);
    return said.names().stream().collect(Collectors.toMap(name -> name, said::getAll));
  }

  /**
   * About how many bytes of memory it takes: letters take two at most, and names stand in a table.
   */
  int weight() {
    int headersWeight =
        headers.values().stream().flatMap(List::stream).mapToInt(String::length).sum() * 2;
    return bytes.length + headersWeight + 1_000;
  }

  /** Answers a request with it: the whole, the head, or that the reader has it (304). */
  void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (template != null) {
      context.vertx().getOrCreateContext().putLocal(TEMPLATE, template);
    }
    headers.forEach(response::putHeader);
    String tag = response.headers().get(HttpHeaders.ETAG);
    if (IfNoneMatch.has(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.headers().remove(HttpHeaders.CONTENT_ENCODING);
      response.setStatusCode(304).end();
    } else if (context.request().method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length)).end();
    } else {
      response.end(Buffer.buffer(Unpooled.wrappedBuffer(bytes)));
    }
  }
}
