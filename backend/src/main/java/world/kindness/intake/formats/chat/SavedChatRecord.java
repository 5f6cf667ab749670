package world.kindness.intake.formats.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.kindness.intake.formats.text.TextLine;

/**
 * A record of a saved chat as it stands in the file.
 *
 * @param line where it begins
 * @param isPrivate whether it is private or may be
 * @param below the lines under the header's
 */
record SavedChatRecord(int line, SavedChatHeader header, boolean isPrivate, List<TextLine> below) {

  SavedChatRecord(int line, SavedChatHeader header, boolean isPrivate) {
    this(line, header, isPrivate, new ArrayList<>());
  }

  ChatRecords.Heading heading() {
    return new ChatRecords.Heading(line, header.offset(), header.date(), header.sender());
  }

  /** How many lines it has. */
  int length() {
    return 1 + below.size();
  }

  /** What was said, with any reactions listed under it. */
  String body() {
    return body(below.size());
  }

  /** What was said, without the reactions listed under it. */
  String bodyWithoutReactions(Set<String> tookPart) {
    return body(said(tookPart));
  }

  /** The reactions listed under what was said; only records with a date have them. */
  List<InlineReaction> reactions(Set<String> tookPart) {
    return below.subList(said(tookPart), below.size()).stream()
        .flatMap(line -> InlineReaction.in(line, tookPart).stream())
        .toList();
  }

  /** Lines that would be such reactions if all of their names were known. */
  IntStream reactionsInDoubt(Set<String> tookPart) {
    return header.date() == null
        ? IntStream.empty()
        : below.stream()
            .limit(said(tookPart))
            .skip(1)
            .filter(InlineReaction::mayBeIn)
            .mapToInt(TextLine::number);
  }

  private String body(int lines) {
    int indent = indent();
    Stream<String> texts =
        below.stream().limit(lines).map(line -> withoutIndent(line.text(), indent));
    return QuotedText.trim(
        Stream.concat(Stream.of(header.text()), texts).collect(Collectors.joining("\n")));
  }

  /** How many lines below the header are no list of reactions; a body is never only reactions. */
  private int said(Set<String> tookPart) {
    int first = 0;
    while (first < below.size() && below.get(first).blank()) {
      first++;
    }
    int said = below.size();
    for (int i = below.size() - 1; i > first && header.date() != null; i--) {
      if (!below.get(i).blank() && InlineReaction.in(below.get(i), tookPart).isEmpty()) {
        break;
      }
      said = i;
    }
    return said;
  }

  /** How many blanks stand before the first line of a text below its header. */
  private int indent() {
    if (!header.text().isBlank() || below.isEmpty()) {
      return 0;
    }
    String first = below.getFirst().text();
    int indent = 0;
    while (indent < first.length() && first.charAt(indent) == ' ') {
      indent++;
    }
    return indent == 0 && first.startsWith("\t") ? 1 : indent;
  }

  private static String withoutIndent(String text, int indent) {
    int from = 0;
    while (from < Math.min(indent, text.length()) && QuotedText.blank(text.charAt(from))) {
      from++;
    }
    return text.substring(from);
  }
}
