package world.kindness.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.text.Language;

/**
 * A letter for programs that show HTML: the words of its plain text, no picture, nothing that is
 * fetched from anywhere. The words before an address in its sentence become those of the link.
 */
@ApplicationScoped
public class HtmlLetter {
  private final Template page;

  HtmlLetter(@Location("letter.html") Template page) {
    this.page = page;
  }

  /** Words, or words that lead somewhere. */
  public record Piece(String words, @Nullable String address) {}

  /**
   * @param language of the words
   * @param addresses that become links: ours, and none that somebody wrote into a name or a text
   */
  public String of(Letters.Letter letter, Language language, Set<String> addresses) {
    List<List<List<Piece>>> paragraphs =
        Arrays.stream(letter.text().strip().split("\n{2,}"))
            .map(paragraph -> paragraph.lines().map(line -> pieces(line, addresses)).toList())
            .toList();
    return page.data("subject", letter.subject())
        .data("language", language.code())
        .data("paragraphs", paragraphs)
        .render();
  }

  /** A line names one of the addresses, or none. */
  private static List<Piece> pieces(String line, Set<String> addresses) {
    Optional<String> named =
        addresses.stream().filter(line::contains).max(Comparator.comparing(String::length));
    if (named.isEmpty()) {
      return List.of(new Piece(line, null));
    }
    String address = named.get();
    String before = line.substring(0, line.indexOf(address));
    String after = line.substring(before.length() + address.length());
    if (!before.endsWith(": ")) {
      return List.of(new Piece(before, null), new Piece(address, address), new Piece(after, null));
    }
    String words = before.substring(0, before.length() - 2);
    int sentence = words.lastIndexOf(". ") + 1;
    return List.of(
        new Piece(sentence > 0 ? words.substring(0, sentence) + " " : "", null),
        new Piece(words.substring(sentence).strip(), address),
        new Piece(after, null));
  }
}
