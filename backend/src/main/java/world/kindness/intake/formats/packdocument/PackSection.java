package world.kindness.intake.formats.packdocument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a pack, known by the words their headings start with. */
enum PackSection {
  COVER(null),
  CONTENTS(null, "contents"),
  ABOUT("about", "about the movement", "context", "about us", "who we are"),
  ON_THE_DAY("on-the-day", "on the day"),
  REACH("reach", "our reach"),
  OUR_WORK(
      "our-work",
      "summarising the work",
      "the work we have done",
      "the work so far",
      "our conversation for kindness",
      "our conversations for kindness"),
  CORE_GROUP(null, "with thanks to a core group", "the core group", "our core group"),
  THEMES("themes", "emerging key themes", "emerging themes", "key themes"),
  MEASURING("measuring", "measuring kindness"),
  BREAKOUTS("breakouts", "breakout"),
  INSIGHTS(null, "insights from the"),
  GLIMPSES(null, "a glimpse into the chat", "glimpses of the chat", "glimpse into the chat"),
  RESOURCES(null, "further resources", "resources"),
  ACKNOWLEDGEMENTS("acknowledgements", "acknowledgements", "acknowledgments");

  /** Key under which running text is kept; null where the part has none. */
  final String textKey;

  private final String[] openings;

  PackSection(String textKey, String... openings) {
    this.textKey = textKey;
    this.openings = openings;
  }

  /** The part that a line opens; a heading is short, no sentence and no list item. */
  static Optional<PackSection> openedBy(Paragraph paragraph) {
    String words = heading(paragraph).toLowerCase(Locale.ROOT);
    if (paragraph.isItem()
        || words.length() > 90
        || words.endsWith(".")
        || paragraph.text().contains("\t")) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(section -> Arrays.stream(section.openings).anyMatch(words::startsWith))
        .findFirst();
  }

  /** The words of a heading, without marks before it and dots behind it. */
  static String heading(Paragraph paragraph) {
    return paragraph.plain().replaceFirst("^#+ *", "").replaceFirst("(?:\\.{3}|…)$", "").strip();
  }
}
