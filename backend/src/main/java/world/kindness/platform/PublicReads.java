package world.kindness.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Validators and caching (RFC 9110, RFC 9111). A public read is the same for everybody, so its ETag
 * is the digest of its bytes; a thing that can be changed carries its version, for If-Match, and is
 * never stored by caches.
 */
class PublicReads {
  /** Always asked again: words that somebody takes back are gone at once, also from caches. */
  private static final String PUBLIC = "public, no-cache";

  @Inject ObjectMapper json;

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
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (response.getStatus() >= 400 || operation.getResourceMethod() == null) {
      return;
    }
    boolean confidential = response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
    if (!read
        || confidential
        || !operation.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Origin");
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PUBLIC);
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
        && !(response.getEntity() instanceof byte[])) {
      byte[] body = bytes(response.getEntity());
      response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
      response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + Sha256.of(body) + "\"");
    }
    if (response.getEntity() instanceof String text) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      response.setEntity(body, null, response.getMediaType());
      response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + Sha256.of(body) + "\"");
    }
    String etag = response.getHeaderString(HttpHeaders.ETAG);
    if (etag != null
        && request.getRequest().evaluatePreconditions(new EntityTag(etag.replace("\"", ""))) != null
        && request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private byte[] bytes(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
