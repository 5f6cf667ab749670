package world.kindness.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.idempotency.FirstAnswers;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.ProblemDetail;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;

/** What holds for every operation of the contract: how to sign in, and the problems it answers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  private static final DotName OPERATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

  static final String SCHEME = "keycloak";

  private static final String QUERY_REFUSED =
      "The query does not fit: a parameter is unknown, malformed, out of its range or list, given twice, empty or missing, or the cursor is another list's. errors names it.";

  private final IndexView code;

  /** By operationId. */
  private final Map<String, MethodInfo> methods;

  public ContractFilter(IndexView code) {
    this.code = code;
    methods =
        code.getAnnotations(OPERATION).stream()
            .filter(operation -> operation.value("operationId") != null)
            .collect(
                Collectors.toUnmodifiableMap(
                    operation -> operation.value("operationId").asString(),
                    operation -> operation.target().asMethod(),
                    (one, indexedTwice) -> one));
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract.setServers(
        List.of(
            OASFactory.createServer().url("/").description("The API that serves this document")));
    contract
        .getComponents()
        .addSecurityScheme(
            SCHEME,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                    "Access token from Keycloak, audience kindness-api, role facilitator or admin."));
    discriminate(contract.getComponents().getSchemas());
    Map<String, APIResponse> shared = contract.getComponents().getResponses();
    contract.getPaths().getPathItems().forEach((path, item) -> complete(path, item, shared));
    contract.getPaths().getPathItems().forEach((path, item) -> tabulate(contract, path, item));
    ContractFormats.inline(contract);
    ContractRequired.mark(contract, code);
    ContractPatches.loosen(contract);
    ContractExamples.add(contract);
  }

  /** Every alternative says its own value of the discriminator, as OpenAPI 3.1 wants it. */
  private static void discriminate(Map<String, Schema> schemas) {
    for (Schema schema : schemas.values()) {
      if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
        String property = schema.getDiscriminator().getPropertyName();
        schema
            .getDiscriminator()
            .getMapping()
            .forEach(
                (value, ref) -> {
                  Schema alternative = schemas.get(ref.substring(ref.lastIndexOf('/') + 1));
                  alternative.addProperty(
                      property,
                      OASFactory.createSchema()
                          .addType(Schema.SchemaType.STRING)
                          .constValue(value));
                  alternative.addRequired(property);
                });
      }
    }
  }

  /** Where there is a {@code .csv} of a list, the list answers it to who accepts it. */
  private static void tabulate(OpenAPI contract, String path, PathItem list) {
    PathItem table = contract.getPaths().getPathItem(path + ".csv");
    if (table != null) {
      Content csv = table.getGET().getResponses().getAPIResponse("200").getContent();
      Content json = list.getGET().getResponses().getAPIResponse("200").getContent();
      csv.getMediaTypes().forEach(json::addMediaType);
    }
  }

  private void complete(String path, PathItem item, Map<String, APIResponse> shared) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation, shared));
  }

  private void complete(
      String path,
      PathItem.HttpMethod method,
      Operation operation,
      Map<String, APIResponse> shared) {
    MethodInfo code = methods.get(operation.getOperationId());
    boolean repeatable = code.hasAnnotation(Idempotent.class);
    APIResponses responses = operation.getResponses();
    boolean secured = responses.hasAPIResponse("401") || responses.hasAPIResponse("403");
    boolean reads = method == PathItem.HttpMethod.GET;
    boolean changes =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    Set<String> statuses = new TreeSet<>(List.of("400", "406", "500", "503"));
    if (secured) statuses.addAll(List.of("401", "403"));
    if (path.contains("{")) statuses.add("404");
    if (changes) statuses.addAll(List.of("409", "412", "428"));
    if (!reads) statuses.addAll(List.of("413", "415", "422"));
    if (operation.getRequestBody() != null) statuses.add("408");
    if (repeatable) statuses.add("409");
    statuses.addAll(refused(code));
    for (String status : statuses) {
      responses.addAPIResponse(status, problem(Integer.parseInt(status)));
    }
    if (operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY)) {
      responses.getAPIResponse("400").setDescription(QUERY_REFUSED);
    }
    if (method == PathItem.HttpMethod.POST) {
      succeed(responses, success(code));
    }
    ContractHeaders.add(this.code, code, operation, shared);
    if (repeatable) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(FirstAnswers.HEADER)
              .in(Parameter.In.HEADER)
              .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(p -> ContractParameters.describe(path, p));
    }
    if (secured) {
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
    } else {
      operation.setSecurity(List.of());
    }
    operation.getResponses().getAPIResponses().values().stream()
        .filter(r -> r.getDescription() == null || r.getDescription().isBlank())
        .forEach(r -> r.setDescription("Done."));
  }

  private static List<String> refused(MethodInfo code) {
    AnnotationInstance refuses = code.annotation(Refuses.class);
    return refuses == null
        ? List.of()
        : Arrays.stream(refuses.value().asEnumArray())
            .map(type -> String.valueOf(ProblemType.valueOf(type).status))
            .toList();
  }

  /** The status that an operation has, as RESTEasy gives it. */
  private static String success(MethodInfo code) {
    AnnotationInstance status = code.annotation(ResponseStatus.class);
    if (status != null) {
      return String.valueOf(status.value().asInt());
    }
    return code.returnType().kind() == Type.Kind.VOID ? "204" : "200";
  }

  /** Puts a success under the status it has; an operation that documents two is left alone. */
  private static void succeed(APIResponses responses, String status) {
    List<String> successes =
        responses.getAPIResponses().keySet().stream().filter(code -> code.startsWith("2")).toList();
    if (successes.size() > 1 || successes.contains(status)) {
      return;
    }
    APIResponse success = OASFactory.createAPIResponse();
    for (String generated : successes) {
      success = responses.getAPIResponse(generated);
      responses.removeAPIResponse(generated);
    }
    responses.addAPIResponse(
        status, success.description(status.equals("201") ? "Created." : "Done."));
  }

  private static APIResponse problem(int status) {
    String titles =
        Arrays.stream(ProblemType.values())
            .filter(t -> t.status == status)
            .map(t -> t.title)
            .collect(Collectors.joining(" / "));
    return OASFactory.createAPIResponse()
        .description(titles)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemDetail.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }
}
