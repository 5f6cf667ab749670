package world.kindness.pack.forms;

import java.util.Locale;
import java.util.regex.Pattern;
import world.kindness.community.ReachStatement.Measured;
import world.kindness.curation.measures.Measure;
import world.kindness.pack.content.PackContent.Computed;
import world.kindness.pack.content.PackContent.Statement;

/** What all forms of a pack say for its codes and figures. */
public final class Wording {
  /** What stands in the place of a withdrawn quote. */
  static final String WITHDRAWN = "This quote was withdrawn by the person who said it.";

  /** What neither HTML nor XML allows in a text: controls, non-characters and half pairs. */
  private static final Pattern NOT_TEXT =
      Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\x{80}-\\x{9F}\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

  private Wording() {}

  /** A text without what no form of a pack can carry. */
  public static String plain(String text) {
    return NOT_TEXT.matcher(text).replaceAll("");
  }

  /** As {@link #sentenceCase(String)} reads a code's name. */
  public static String sentenceCase(Enum<?> code) {
    return sentenceCase(code.name());
  }

  /** {@code SEVERAL_WORDS} and {@code several-words} both read "Several words". */
  static String sentenceCase(String code) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String plural(Measure.Kind kind) {
    return switch (kind) {
      case CONDITION -> "Conditions";
      case ACTIVITY -> "Activities";
      case OUTCOME -> "Outcomes";
    };
  }

  /** What a kind of measure asks. */
  static String asked(Measure.Kind kind) {
    return switch (kind) {
      case CONDITION -> "What makes room for kindness";
      case ACTIVITY -> "What people do";
      case OUTCOME -> "What comes of it";
    };
  }

  /** A figure as its source qualified it, its words and its day. */
  static Block.Figure reported(Statement statement) {
    return new Block.Figure(
        counted(statement.measures()),
        figure(statement),
        statement.text(),
        statement.source(),
        statement.asOf() == null ? null : CallTime.day(statement.asOf()),
        statement.asOf() == null ? null : statement.asOf().toString());
  }

  private static String figure(Statement statement) {
    String number = number(statement.value());
    return switch (statement.qualifier()) {
      case OVER -> "over " + number;
      case AROUND -> "around " + number;
      case EXACTLY -> number;
      case null -> number;
    };
  }

  /** A figure worked out from the call's own materials, and how. */
  static Block.Figure workedOut(Computed computed) {
    return new Block.Figure(
        counted(computed.measures()),
        number(computed.value()),
        null,
        computed.method(),
        null,
        null);
  }

  private static String counted(Measured measured) {
    return switch (measured) {
      case CONTRIBUTORS -> "Contributors";
      case COUNTRIES -> "Countries and nations";
      case ATTENDANCE -> "People on the call";
    };
  }

  private static String number(int value) {
    return String.format(Locale.UK, "%,d", value);
  }
}
