package world.kindness.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The texts within stored JSON; codes are none, whatever word they look like. */
final class JsonTexts {
  /** Fields that hold an enum's name: a mark in one would make the whole unreadable. */
  private static final Set<String> CODES =
      Set.of("kind", "type", "measures", "qualifier", "pattern", "dye", "comparedToBefore");

  private JsonTexts() {}

  static List<String> of(JsonNode node) {
    List<String> texts = new ArrayList<>();
    without(
        node,
        text -> {
          texts.add(text);
          return text;
        });
    return texts;
  }

  /** The same JSON with every text changed. */
  static JsonNode without(JsonNode node, UnaryOperator<String> without) {
    if (node.isTextual()) {
      return TextNode.valueOf(without.apply(node.textValue()));
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(child -> array.add(without(child, without)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              field -> {
                boolean code = CODES.contains(field.getKey()) && field.getValue().isTextual();
                object.set(
                    field.getKey(), code ? field.getValue() : without(field.getValue(), without));
              });
      return object;
    }
    return node;
  }
}
