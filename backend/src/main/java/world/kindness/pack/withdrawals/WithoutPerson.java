package world.kindness.pack.withdrawals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import world.kindness.intake.absent.Absentees;
import world.kindness.pack.content.PackContent;

/**
 * A pack without somebody: tombstones in place of their quotes, their notes and their entries among
 * the people left out, marks wherever a text names them.
 *
 * @param things ids of quotes and notes that are theirs
 */
public record WithoutPerson(Absentees absentees, Set<UUID> things, ObjectMapper json)
    implements UnaryOperator<PackContent> {
  /** Lists of people. */
  private static final Set<String> PEOPLE = Set.of("leaders", "coreGroup", "people");

  /** Facts in which a word may look like a name and is none. */
  private static final Set<String> FACTS =
      Set.of(
          "country",
          "places",
          "language",
          "timeZone",
          "siteUrl",
          "type",
          "kind",
          "key",
          "measures",
          "qualifier",
          "countryCode",
          "patch",
          "comparedToBefore",
          "bodyHtml",
          "textHtml");

  @Override
  public PackContent apply(PackContent content) {
    JsonNode before = json.valueToTree(content);
    JsonNode left = without(before, null);
    try {
      return left.equals(before) ? content : json.treeToValue(left, PackContent.class).recounted();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a pack without somebody is no pack");
    }
  }

  private JsonNode without(JsonNode node, String name) {
    if (node.isTextual()) {
      return TextNode.valueOf(absentees.without(node.textValue()));
    }
    if (node.isArray()) {
      ArrayNode left = json.createArrayNode();
      for (JsonNode item : node) {
        if (!gone(item, name)) {
          left.add(without(item, name));
        }
      }
      return left;
    }
    if (!node.isObject()) {
      return node;
    }
    if (quotes(node)) {
      return json.valueToTree(
          PackContent.Quote.tombstone(UUID.fromString(node.path("id").asText())));
    }
    ObjectNode left = json.createObjectNode();
    node.properties()
        .forEach(
            field ->
                left.set(
                    field.getKey(),
                    FACTS.contains(field.getKey())
                        ? field.getValue()
                        : without(field.getValue(), field.getKey())));
    return left;
  }

  /** A quote that is theirs: by its id, its attribution or its words. */
  private boolean quotes(JsonNode node) {
    return node.path("withdrawn").isBoolean()
        && !node.path("withdrawn").asBoolean()
        && (theirs(node)
            || absentees.isName(node.path("attribution").asText(null))
            || absentees.said(node.path("text").asText(null)));
  }

  private boolean gone(JsonNode item, String list) {
    return PEOPLE.contains(String.valueOf(list)) && absentees.isName(item.path("name").asText(null))
        || "notes".equals(list) && (theirs(item) || absentees.said(item.path("text").asText(null)));
  }

  private boolean theirs(JsonNode node) {
    return node.path("id").isTextual() && things.contains(UUID.fromString(node.get("id").asText()));
  }
}
