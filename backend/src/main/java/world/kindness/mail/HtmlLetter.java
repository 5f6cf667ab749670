package world.kindness.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;
import world.kindness.platform.text.Language;

/**
 * A letter for programs that show HTML: the words of its plain text, no picture, nothing that is
 * fetched from anywhere. The words before an address in its sentence become those of the link.
 */
@ApplicationScoped
public class HtmlLetter {
  private static final LinkExtractor ADDRESSES =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

  private final Template page;

  HtmlLetter(@Location("letter.html") Template page) {
    this.page = page;
  }

  /** Words, or words that lead somewhere. */
  public record Piece(String words, @Nullable String address) {}

  /**
   * @param language of the words
   */
  public String of(Letters.Letter letter, Language language) {
    List<List<List<Piece>>> paragraphs =
        Arrays.stream(letter.text().strip().split("\n{2,}"))
            .map(paragraph -> paragraph.lines().map(HtmlLetter::pieces).toList())
            .toList();
    return page.data("subject", letter.subject())
        .data("language", language.code())
        .data("paragraphs", paragraphs)
        .render();
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    for (Span span : ADDRESSES.extractSpans(line)) {
      String words = line.substring(span.getBeginIndex(), span.getEndIndex());
      if (!(span instanceof LinkSpan)) {
        pieces.add(new Piece(words, null));
      } else if (pieces.size() == 1 && pieces.getFirst().words().endsWith(": ")) {
        String before = pieces.removeFirst().words();
        int sentence = before.lastIndexOf(". ") + 1;
        if (sentence > 0) {
          pieces.add(new Piece(before.substring(0, sentence) + " ", null));
        }
        pieces.add(new Piece(before.substring(sentence, before.length() - 2).strip(), words));
      } else {
        pieces.add(new Piece(words, words));
      }
    }
    return pieces;
  }
}
