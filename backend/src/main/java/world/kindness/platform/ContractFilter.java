package world.kindness.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What holds for every operation of the contract: how to sign in, and the problems it answers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  private static final DotName ANNOTATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

  static final String SCHEME = "keycloak";

  private static final String QUERY_REFUSED =
      "The query does not fit: a parameter is unknown, malformed, out of its range or list, given twice, empty or missing, or the cursor is another list's. errors names it.";

  /** What POSTs answer that create nothing, or not yet. */
  private static final Map<String, String> OTHER_THAN_CREATED =
      Map.ofEntries(
          Map.entry("join", "202"),
          Map.entry("confirmJoining", "204"),
          Map.entry("leave", "204"),
          Map.entry("publishProfile", "200"),
          Map.entry("exportPerson", "200"),
          Map.entry("liftSuppression", "200"),
          Map.entry("answerConsent", "200"),
          Map.entry("withdrawConsent", "200"),
          Map.entry("withdrawQuote", "200"),
          Map.entry("findSuggestions", "200"),
          Map.entry("lookThroughNotes", "200"),
          Map.entry("decideNames", "200"),
          Map.entry("moveFile", "200"),
          Map.entry("decideErasure", "200"),
          Map.entry("lowerConsent", "200"),
          Map.entry("useStandingAgreement", "200"));

  /** The groups of the contract, in the order in which somebody new reads them. */
  private static final Map<String, String> TAGS = new LinkedHashMap<>();

  static {
    TAGS.put("Community", "Who we are, when we meet, how we use people's words.");
    TAGS.put("Sessions", "The calls: when they are and were.");
    TAGS.put("Search", "One question to all published packs.");
    TAGS.put("Packs", "Published insights packs in all their forms and editions.");
    TAGS.put("Quotes", "Words from the chat, published as their writers agreed.");
    TAGS.put("Consent", "Asking people whether they may be quoted, and their answers.");
    TAGS.put("Insights", "What groups concluded.");
    TAGS.put("Breakout notes", "What rooms wrote.");
    TAGS.put("Themes", "Statements that emerged from the calls, and how their wording changed.");
    TAGS.put("Resources", "Books, reports, web sites, videos and papers shared on calls.");
    TAGS.put("Measures", "How people measure kindness.");
    TAGS.put("Reach", "Contributors, countries and nations: reported, listed and computed.");
    TAGS.put("Contributors", "People who agreed to be shown.");
    TAGS.put("Membership", "Joining by the form, confirming, leaving, and who joined.");
    TAGS.put("Intakes", "Importing a call's files.");
    TAGS.put("Held items", "Personal data found in files, until a person decides.");
    TAGS.put(
        "Suggestions", "What a call's materials suggest, until a person accepts or rejects it.");
    TAGS.put("Drafts", "What the next edition will be made from.");
    TAGS.put(
        "People with roles",
        "Facilitators and administrators: inviting them, and what they may do.");
    TAGS.put("Audit", "Who did what, as a list and as a table.");
    TAGS.put("Archive", "Everything as one file, and back.");
    TAGS.put("Privacy", "Finding a person wherever they stand, what is held, and erasing it.");
  }

  private final Set<String> idempotent;

  public ContractFilter(IndexView code) {
    idempotent =
        code.getAnnotations(Idempotent.class).stream()
            .filter(once -> once.target().kind() == AnnotationTarget.Kind.METHOD)
            .map(once -> once.target().asMethod().annotation(ANNOTATION))
            .map(operation -> operation.value("operationId").asString())
            .collect(Collectors.toUnmodifiableSet());
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
    // The generator's example of a time is no JSON value.
    Schema time = contract.getComponents().getSchemas().get("LocalTime");
    if (time != null) {
      time.setExamples(List.of("18:00"));
    }
    discriminate(contract.getComponents().getSchemas());
    contract.setTags(
        TAGS.entrySet().stream()
            .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
            .toList());
    contract.getPaths().getPathItems().forEach(this::complete);
    contract.getPaths().getPathItems().forEach((path, item) -> tabulate(contract, path, item));
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

  private void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private void complete(String path, PathItem.HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    boolean secured = responses.hasAPIResponse("401") || responses.hasAPIResponse("403");
    boolean reads = method == PathItem.HttpMethod.GET;
    boolean changes =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    List<String> statuses = new java.util.ArrayList<>(List.of("400", "406", "500", "503"));
    if (secured) statuses.addAll(List.of("401", "403"));
    if (path.contains("{")) statuses.add("404");
    if (changes) statuses.addAll(List.of("409", "412", "428"));
    if (!reads) statuses.addAll(List.of("413", "415", "422"));
    if (idempotent.contains(operation.getOperationId())) statuses.add("409");
    if (List.of("publishPack", "importArchive", "useStandingAgreement", "lookThroughNotes")
        .contains(operation.getOperationId())) {
      statuses.add("409");
    }
    if ("getEditionAs".equals(operation.getOperationId())) statuses.add("410");
    if ("join".equals(operation.getOperationId())) statuses.add("429");
    for (String status : statuses.stream().distinct().sorted().toList()) {
      responses.addAPIResponse(status, problem(Integer.parseInt(status)));
    }
    if (operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY)) {
      responses.getAPIResponse("400").setDescription(QUERY_REFUSED);
    }
    if (method == PathItem.HttpMethod.POST) {
      succeed(responses, OTHER_THAN_CREATED.getOrDefault(operation.getOperationId(), "201"));
    }
    if (idempotent.contains(operation.getOperationId())) {
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

  /** Puts a success under the status it has; an operation that documents two is left alone. */
  private static void succeed(APIResponses responses, String status) {
    long successes =
        responses.getAPIResponses().keySet().stream().filter(code -> code.startsWith("2")).count();
    if (successes > 1) {
      return;
    }
    String generated = responses.hasAPIResponse("201") ? "201" : "200";
    if (!generated.equals(status)) {
      responses.addAPIResponse(
          status,
          responses
              .getAPIResponse(generated)
              .description(status.equals("201") ? "Created." : "Done."));
      responses.removeAPIResponse(generated);
    }
  }

  private static org.eclipse.microprofile.openapi.models.responses.APIResponse problem(int status) {
    String titles =
        java.util.Arrays.stream(ProblemType.values())
            .filter(t -> t.status == status)
            .map(t -> t.title)
            .collect(java.util.stream.Collectors.joining(" / "));
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
