package world.kindness.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import world.kindness.intake.absent.Absentees;
import world.kindness.pack.content.PackContent;
import world.kindness.privacy.ErasureQuestion.Decision;

/**
 * The last look after an erasure: what it sees in any text of the database is asked about, and what
 * a person said is the erased one is taken out.
 */
@ApplicationScoped
class Remainders {
  private static final String IN_A_SLUG = "name-removed";
  private static final int MOST_ASKED = 500;

  private final EveryText texts;
  private final ObjectMapper json;

  Remainders(EveryText texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** Something seen, with the places where the same was seen. */
  private record Seen(LastLook.Hit hit, Set<String> places) {}

  /**
   * Asks about what it sees and nobody decided about yet.
   *
   * @return whether a person has to decide about something
   */
  boolean ask(Rows rows, UUID erasure, Person person) throws SQLException {
    Map<String, ErasureQuestion> asked = new HashMap<>();
    ErasureQuestion.of(erasure).forEach(question -> asked.put(question.context, question));
    Set<String> staying = ErasureQuestion.decided(erasure, Decision.LEAVE);
    for (Map.Entry<String, Seen> seen : see(rows, person, staying).entrySet()) {
      ErasureQuestion question = asked.get(seen.getKey());
      List<String> places = List.copyOf(seen.getValue().places());
      if (question == null) {
        ErasureQuestion.ask(erasure, seen.getValue().hit(), places);
      } else if (question.decision == Decision.REMOVE) {
        throw new IllegalStateException("what is to go still stands in " + places);
      }
    }
    return ErasureQuestion.open(erasure);
  }

  /** What may be the person and is not to stay, by its context. */
  private Map<String, Seen> see(Rows rows, Person person, Set<String> staying) throws SQLException {
    LastLook look = look(person);
    Map<String, Seen> seen = new TreeMap<>();
    texts.each(
        rows,
        row -> {
          for (String text : row.texts()) {
            for (LastLook.Hit hit : look.in(text)) {
              boolean room = seen.size() < MOST_ASKED || seen.containsKey(hit.context());
              if (room && !staying.contains(hit.context())) {
                seen.computeIfAbsent(hit.context(), c -> new Seen(hit, new TreeSet<>()))
                    .places()
                    .add(place(row.table));
              }
            }
          }
        });
    return seen;
  }

  /**
   * Puts marks in place of what a person said is the erased one. A mail that waits with some of it
   * does not go out; one that goes out just now is looked at the next time.
   *
   * @param contexts of what is to go
   * @return the calls whose editions hold some of it: those are to be hidden and made anew
   */
  Set<String> remove(Rows rows, Person person, Set<String> contexts) throws SQLException {
    Set<String> calls = new HashSet<>();
    if (contexts.isEmpty()) {
      return calls;
    }
    UnaryOperator<String> without = without(person, contexts);
    Predicate<String> tells = text -> !without.apply(text).equals(text);
    texts.each(
        rows,
        row -> {
          if (row.editionOf() == null && !row.isMail()) {
            row.change(without);
          } else if (row.texts().stream().anyMatch(tells)) {
            if (row.isMail()) {
              row.takeBack();
            } else {
              calls.add(row.editionOf());
            }
          }
        });
    return calls;
  }

  /** A pack without what a person said is the erased one. */
  UnaryOperator<PackContent> fromPacks(Person person, Set<String> contexts) {
    UnaryOperator<String> without = without(person, contexts);
    return content -> {
      JsonNode before = json.valueToTree(content);
      JsonNode left = JsonTexts.without(before, without);
      try {
        return left.equals(before) ? content : json.treeToValue(left, PackContent.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a pack without somebody is no pack");
      }
    };
  }

  private static UnaryOperator<String> without(Person person, Set<String> contexts) {
    LastLook look = look(person);
    return text -> {
      StringBuilder left = new StringBuilder();
      int from = 0;
      for (LastLook.Hit hit : look.in(text)) {
        if (contexts.contains(hit.context())) {
          left.append(text, from, hit.start()).append(slug(text, hit) ? IN_A_SLUG : Absentees.NAME);
          from = hit.end();
        }
      }
      return from == 0 ? text : left.append(text, from, text.length()).toString();
    };
  }

  private static boolean slug(String text, LastLook.Hit hit) {
    boolean hyphens =
        hit.found().contains("-")
            || hit.start() > 0 && text.charAt(hit.start() - 1) == '-'
            || hit.end() < text.length() && text.charAt(hit.end()) == '-';
    return hyphens && hit.found().chars().noneMatch(c -> Character.isUpperCase(c) || c == ' ');
  }

  private static LastLook look(Person person) {
    return new LastLook(person.names(), person.addresses());
  }

  private static String place(String table) {
    return Register.TABLES.stream()
        .filter(known -> known.name.equals(table))
        .map(known -> known.place)
        .findFirst()
        .orElse(table);
  }
}
