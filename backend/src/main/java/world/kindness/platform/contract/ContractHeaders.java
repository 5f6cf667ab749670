package world.kindness.platform.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import world.kindness.platform.caching.NotCached;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.paging.CursorPage;

/** The headers of answers, as they follow from what an operation returns (see PublicReads). */
final class ContractHeaders {
  private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
  private static final DotName PAGE = DotName.createSimple(CursorPage.class);
  private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

  private static final Header RETRY_AFTER =
      header("In how many seconds to ask again.", Schema.SchemaType.INTEGER);
  private static final Header CACHE_CONTROL =
      header(
          "Whether caches may keep it: what is public they may, if they ask each time whether it still holds.",
          Schema.SchemaType.STRING);
  private static final Header DIGEST =
      header(
          "Names these bytes: send it as If-None-Match to hear whether they still hold.",
          Schema.SchemaType.STRING);
  private static final Header VERSION =
      header(
          "The version of the thing: send it as If-Match with a change.", Schema.SchemaType.STRING);
  private static final Header NEXT_PAGE =
      header(
          "Address of the next page, with rel=\"next\" (RFC 8288); absent on the last.",
          Schema.SchemaType.STRING);

  private ContractHeaders() {}

  /**
   * @param shared answers that operations refer to, by name
   */
  static void add(
      IndexView code, MethodInfo method, Operation operation, Map<String, APIResponse> shared) {
    boolean isPublic =
        method.hasAnnotation(GET.class)
            && method.hasAnnotation(PermitAll.class)
            && !method.hasAnnotation(NotCached.class);
    Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
    responses.forEach(
        (status, response) -> {
          if (List.of("429", "503").contains(status)) {
            response.addHeader("Retry-After", RETRY_AFTER);
          }
          if (status.startsWith("2") && response.getRef() == null) {
            addToSuccess(response, isPublic, returned(method), code);
          }
        });
    if (isPublic) {
      operation.getResponses().addAPIResponse("304", unchanged(responses.get("200"), shared));
    }
  }

  private static void addToSuccess(
      APIResponse response, boolean isPublic, Type returned, IndexView code) {
    response.addHeader("Cache-Control", CACHE_CONTROL);
    if (isPublic) {
      response.addHeader("ETag", DIGEST);
    } else if (isVersioned(code, returned)) {
      response.addHeader("ETag", VERSION);
    }
    if (returned.name().equals(PAGE)) {
      response.addHeader("Link", NEXT_PAGE);
    }
  }

  /** What has not changed is answered with the headers alone (RFC 9110, 15.4.5). */
  private static APIResponse unchanged(APIResponse whole, Map<String, APIResponse> shared) {
    String ref = whole.getRef();
    APIResponse meant = ref == null ? whole : shared.get(ref.substring(ref.lastIndexOf('/') + 1));
    return OASFactory.createAPIResponse()
        .description("What you have, by your If-None-Match, still holds.")
        .headers(meant.getHeaders());
  }

  private static Type returned(MethodInfo method) {
    Type type = method.returnType();
    return type.name().equals(REST_RESPONSE)
        ? type.asParameterizedType().arguments().getFirst()
        : type;
  }

  private static boolean isVersioned(IndexView code, Type type) {
    ClassInfo known = code.getClassByName(type.name());
    return known != null && known.interfaceNames().contains(VERSIONED);
  }

  private static Header header(String description, Schema.SchemaType type) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(type));
  }
}
