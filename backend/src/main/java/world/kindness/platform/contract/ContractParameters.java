package world.kindness.platform.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import world.kindness.platform.idempotency.FirstAnswers;

/** What parameters mean that many operations have, where an operation does not say it itself. */
final class ContractParameters {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "If-Match",
          "Which version you change: the ETag of the answer you read, such as \"3\", with its quotation marks.",
          FirstAnswers.HEADER,
          "A random UUID of your own, the same when you try again because no answer came: then it is done once, and you get the first answer. Kept for 24 hours.",
          "slug",
          "The call, by its slug: the date it was first planned for. A second one on that day ends in -2.",
          "token",
          "What follows the # in the link of the mail.",
          "number",
          "Number of the edition, from 1.",
          "format",
          "One of html, pdf, docx, md and json.");

  private ContractParameters() {}

  static void describe(String path, Parameter parameter) {
    if (parameter.getDescription() == null || parameter.getDescription().isBlank()) {
      parameter.setDescription(meaning(path, parameter.getName()));
    }
  }

  private static String meaning(String path, String name) {
    if (name.equals("id")) {
      return "Id of the %s, as lists, drafts and other answers have it.".formatted(thing(path));
    }
    if (path.startsWith("/api/v1/themes")) {
      return "The theme, by its slug.";
    }
    if (path.startsWith("/api/v1/memberships")) {
      return "What follows the # in the link to leave.";
    }
    if (path.contains("/sections/") && name.equals("key")) {
      return "Key of the section, as the checklist has it.";
    }
    return MEANINGS.get(name);
  }

  /** {@code /api/v1/held-items/{id}} is about a held item. */
  private static String thing(String path) {
    String collection = path.substring(0, path.indexOf("/{id}"));
    return collection
        .substring(collection.lastIndexOf('/') + 1)
        .replace('-', ' ')
        .replaceAll("s$", "");
  }
}
