package world.kindness.intake.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * A line without its line break.
 *
 * @param number from 1, as an editor counts
 * @param afterCrlf whether CRLF or the file's beginning stands before it
 */
record ChatLine(int number, String text, boolean afterCrlf) {

  /** A text's lines; any number of carriage returns and a line feed are one line break. */
  static List<ChatLine> of(String text) {
    List<ChatLine> lines = new ArrayList<>();
    boolean afterCrlf = true;
    for (int from = 0; from < text.length(); ) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      int to = end;
      while (to > from && text.charAt(to - 1) == '\r') {
        to--;
      }
      lines.add(new ChatLine(lines.size() + 1, text.substring(from, to), afterCrlf));
      afterCrlf = to < end;
      from = end + 1;
    }
    return lines;
  }

  boolean blank() {
    return text.isBlank();
  }

  /** The text at a length that a report can show. */
  String shown() {
    int longest = 200;
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
