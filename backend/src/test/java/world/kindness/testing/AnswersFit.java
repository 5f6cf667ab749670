package world.kindness.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi31;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Fails any test in which the API answered otherwise than its contract has it: with a status, a
 * header or a shape of JSON that is not documented.
 */
public class AnswersFit implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server says of requests before it knows which operation they are for. */
  private static final Set<Integer> OF_ANY_REQUEST = Set.of(404, 405, 406, 408, 413, 415);

  private static final List<String> HEADERS =
      List.of("ETag", "Last-Modified", "Link", "Location", "Retry-After");

  private static final Map<String, Pattern> PATHS = new HashMap<>();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
  private static final List<String> MISFITS = new CopyOnWriteArrayList<>();
  private static JsonNode contract;
  private static JsonSchema document;

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    MISFITS.clear();
    RestAssured.replaceFiltersWith((Filter) AnswersFit::check);
  }

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    List<String> misfits = MISFITS.stream().distinct().toList();
    MISFITS.clear();
    if (!misfits.isEmpty()) {
      throw new AssertionError("The contract does not have: " + String.join("\n", misfits));
    }
  }

  private static synchronized JsonNode contract() {
    if (contract == null) {
      contract = Contract.served();
      names(contract.path("paths")).forEach(path -> PATHS.put(path, pattern(path)));
      contract.path("components").path("schemas").forEach(AnswersFit::close);
      document =
          JsonSchemaFactory.getInstance(
                  VersionFlag.V202012, factory -> factory.metaSchema(OpenApi31.getInstance()))
              .getSchema(contract);
    }
    return contract;
  }

  /** A field that the contract does not name is none, here: clients may refuse it. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  private static Response check(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specified,
      FilterContext context) {
    Response answer = context.next(request, specified);
    String path = URI.create(request.getURI()).getRawPath();
    String method = request.getMethod().toLowerCase(Locale.ROOT);
    operation(path, method).ifPresent(at -> check(at, answer, method + " " + path));
    return answer;
  }

  /** JSON Pointer to the operation; of several paths, the one that says most is meant. */
  private static Optional<String> operation(String path, String method) {
    contract();
    return PATHS.keySet().stream()
        .filter(template -> PATHS.get(template).matcher(path).matches())
        .max(Comparator.comparing(template -> template.replaceAll("\\{\\w+}", "").length()))
        .map(template -> "/paths/" + escaped(template) + "/" + method)
        .filter(at -> !contract().at(at).isMissingNode());
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"));
  }

  private static void check(String operation, Response answer, String asked) {
    String said = "%s: %d".formatted(asked, answer.statusCode());
    String at = resolved(operation + "/responses/" + answer.statusCode());
    if (contract().at(at).isMissingNode()) {
      if (!OF_ANY_REQUEST.contains(answer.statusCode())) {
        MISFITS.add(said);
      }
      return;
    }
    JsonNode headers = contract().at(at + "/headers");
    HEADERS.stream()
        .filter(name -> answer.header(name) != null && !headers.has(name))
        .forEach(name -> MISFITS.add(said + " with " + name));
    names(contract().at(at + "/content"))
        .filter(type -> type.endsWith("json") && answer.contentType().startsWith(type))
        .map(type -> at + "/content/" + escaped(type) + "/schema")
        .map(schema -> SCHEMAS.computeIfAbsent(schema, AnswersFit::load))
        .flatMap(schema -> schema.validate(read(answer.asString())).stream())
        .forEach(misfit -> MISFITS.add(said + " " + misfit));
  }

  /** Where it stands that is referred to. */
  private static String resolved(String pointer) {
    String ref = contract().at(pointer).path("$ref").asText();
    return ref.isEmpty() ? pointer : ref.substring(1);
  }

  private static JsonSchema load(String pointer) {
    JsonNodePath path = new JsonNodePath(PathType.JSON_POINTER);
    for (String name : pointer.substring(1).split("/")) {
      path = path.append(name.replace("~1", "/").replace("~0", "~"));
    }
    return document.getRefSchema(path);
  }

  private static Stream<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
