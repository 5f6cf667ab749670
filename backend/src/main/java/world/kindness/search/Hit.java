package world.kindness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something found, with the call to cite it from.
 *
 * @param session slug of the call; its pack is at {@code /packs/{session}}
 * @param title of the call
 * @param date of the call, on the wall where people meet
 * @param edition number of the edition that says it
 * @param section key of the pack's section, also its anchor
 * @param text the words around what was found, in pieces
 * @param attribution who said it, as far as they agreed; only on quotes
 * @param country display name of the place it was said from; only on quotes
 * @param calls the latest calls that have it, at most five; of themes, people and texts, which
 *     stand in many packs and are found once
 * @param inCalls how many calls have it, of those that were looked at; with {@code calls}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
    Findable kind,
    UUID id,
    String session,
    String title,
    LocalDate date,
    int edition,
    String section,
    List<Piece> text,
    List<String> themes,
    @Nullable String attribution,
    @Nullable String country,
    @Nullable List<Call> calls,
    @Nullable Integer inCalls) {
  /** Around what PostgreSQL found; characters of the private use area, which no text has. */
  static final char START = '\uE000';

  static final char END = '\uE001';

  /** A piece of text; {@code found} for words that were looked for. */
  public record Piece(String text, boolean found) {}

  /** A call that has what was found. */
  @Schema(name = "CallOfHit")
  public record Call(String session, String title, LocalDate date) {}

  /** A row of a search, from its fifth column on in the order above; the text comes last. */
  static Hit of(ResultSet row, @Nullable List<Call> calls) throws SQLException {
    return new Hit(
        Findable.valueOf(row.getString(5)),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(8),
        row.getObject(9, LocalDate.class),
        row.getInt(10),
        row.getString(11),
        pieces(row.getString(17)),
        List.of((String[]) row.getArray(12).getArray()),
        row.getString(13),
        row.getString(14),
        calls,
        calls == null ? null : row.getInt(15));
  }

  /** The pieces as one text. */
  String plain() {
    return String.join("", text.stream().map(Piece::text).toList());
  }

  /** A text with marks around what was found, in pieces. */
  private static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      boolean found = marked.charAt(at) == START;
      int from = found ? at + 1 : at;
      int end = marked.indexOf(found ? END : START, from);
      int to = end < 0 ? marked.length() : end;
      if (to > from) {
        pieces.add(new Piece(marked.substring(from, to), found));
      }
      at = found ? to + 1 : to;
    }
    return List.copyOf(pieces);
  }
}
