package world.kindness.platform.caching;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A public answer (200) as it went out: what it says of itself, and its bytes in their coding.
 *
 * @param changes how many {@link world.kindness.platform.database.CommittedChanges} there were
 *     before its reading
 * @param second of the clock, where it says what the clock says; else null
 */
record KeptAnswer(
    long changes,
    @Nullable Long second,
    Map<String, List<String>> headers,
    String tag,
    ByteBuffer bytes) {
  /** What belongs to one request and not to what it asked for. */
  private static final List<String> OF_THE_REQUEST =
      List.of(
          "X-Request-Id",
          "Access-Control-Allow-Origin",
          "Access-Control-Expose-Headers",
          "Connection",
          "Content-Length");

  /** A guess of what an answer takes beside its bytes. */
  private static final int HEADERS_WEIGHT = 1_500;

  static KeptAnswer of(
      long changes, @Nullable Long second, HttpServerResponse response, byte[] body) {
    MultiMap said = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
    OF_THE_REQUEST.forEach(said::remove);
    Map<String, List<String>> headers =
        said.names().stream().collect(Collectors.toMap(name -> name, said::getAll));
    // Outside of the heap, where the network reads it without another copy.
    ByteBuffer bytes = ByteBuffer.allocateDirect(body.length).put(body).flip();
    return new KeptAnswer(changes, second, headers, said.get(HttpHeaders.ETAG), bytes);
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return bytes.remaining() + HEADERS_WEIGHT;
  }

  /** Answers a request with it: the whole, the head, or that the reader has it (304). */
  void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    headers.forEach(response::putHeader);
    if (IfNoneMatch.has(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.headers().remove(HttpHeaders.CONTENT_ENCODING);
      response.setStatusCode(304).end();
    } else if (context.request().method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.remaining())).end();
    } else {
      response.end(Buffer.buffer(Unpooled.wrappedBuffer(bytes.duplicate())));
    }
  }
}
