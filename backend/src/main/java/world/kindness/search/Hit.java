package world.kindness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something found, with the call to cite it from.
 *
 * @param session slug of the call; its pack is at {@code /packs/{session}}
 * @param title of the call
 * @param date of the call, on the wall where people meet
 * @param section key of the pack's section, also its anchor
 * @param text the words around what was found, in pieces
 * @param attribution who said it, as far as they agreed; only on quotes
 * @param country display name of the place it was said from; only on quotes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
    Findable kind,
    UUID id,
    String session,
    String title,
    LocalDate date,
    String section,
    List<Piece> text,
    List<String> themes,
    String attribution,
    String country) {

  /** A piece of text; {@code found} for words that were looked for. */
  public record Piece(String text, boolean found) {}

  /** The pieces as one text. */
  String plain() {
    return String.join("", text.stream().map(Piece::text).toList());
  }
}
