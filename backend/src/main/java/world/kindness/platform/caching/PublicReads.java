package world.kindness.platform.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.security.Sha256;

/**
 * Validators and caching (RFC 9110, RFC 9111). A public read is the same for everybody, so its ETag
 * is the digest of its bytes and their coding; a thing that can be changed carries its version, for
 * If-Match, and is never stored by caches.
 */
public class PublicReads {
  /** Always asked again: words that somebody takes back are gone from caches as from here. */
  private static final String PUBLIC = "public, no-cache";

  @Inject ObjectMapper json;
  @Inject CurrentVertxRequest current;

  @ServerResponseFilter
  void validators(
      ResourceInfo operation, ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof CursorPage<?> page && page.next() != null) {
      URI next =
          UriBuilder.fromUri(request.getUriInfo().getRequestUri())
              .replaceQueryParam("cursor", page.next())
              .build();
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.LINK,
              "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
    }
    if (response.getEntity() instanceof Versioned thing) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + thing.version() + "\"");
    }
    if (response.getStatus() >= 400 || operation.getResourceMethod() == null) {
      return;
    }
    boolean everybodys =
        isPublic(operation, request)
            && !operation.getResourceMethod().isAnnotationPresent(NotCached.class);
    response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Origin");
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, everybodys ? PUBLIC : "no-store");
    byte[] body = bytes(response);
    if (body == null) {
      return;
    }
    ContentCoding coding =
        ContentCoding.of(
            response.getMediaType(), request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    byte[] coded = coding.encode(body);
    if (everybodys) {
      String tag = coding.tag(digest(response, body));
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      if (response.getStatus() == Response.Status.OK.getStatusCode()) {
        boolean followsTheClock =
            operation.getResourceMethod().isAnnotationPresent(FollowsTheClock.class);
        AnswerCache.keep(
            current.getCurrent(), new AnswerCache.Body(coded, coding, followsTheClock));
      }
      if (IfNoneMatch.has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
        response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
        response.setEntity(null);
        return;
      }
    }
    response.setEntity(coded, null, response.getMediaType());
    if (coding != ContentCoding.IDENTITY) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.CONTENT_ENCODING, coding.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a request reads what everybody may. */
  public static boolean isPublic(ResourceInfo operation, ContainerRequestContext request) {
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && operation.getResourceMethod().isAnnotationPresent(PermitAll.class);
  }

  /** The whole of what an answer says, before any coding; null where it says nothing. */
  private byte[] bytes(ContainerResponseContext response) {
    Object entity = response.getEntity();
    if (entity instanceof byte[] bytes) {
      return bytes;
    }
    if (entity instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return entity != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
        ? bytes(entity)
        : null;
  }

  /** Files are stored with theirs. */
  private static String digest(ContainerResponseContext response, byte[] body) {
    String stored = response.getHeaderString(HttpHeaders.ETAG);
    return stored != null && response.getEntity() instanceof byte[]
        ? stored.replace("\"", "")
        : Sha256.of(body);
  }

  private byte[] bytes(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
