package world.kindness.intake.formats.notes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one line of breakout notes is.
 *
 * @param number the number of a question; 0 where it has none
 * @param text a room's name, a question's wording, a note; empty where there is none
 * @param rest what stands behind a room's name in the same line
 */
record NotesLine(Kind kind, int number, String text, String rest) {
  private static final int LONGEST_HEADING = 500;
  private static final int LONGEST_OUTSIDE = 100;

  private static final String ROOM_WORD =
      "(?:breakout[ -]?)?(room|group|table|raum|gruppe|sala|grupo|salle|groupe|rum|grupp)";

  /** In running text only a number or a letter makes {@code "Room"} a room. */
  private static final Pattern ROOM =
      Pattern.compile(
          "(?iu)"
              + ROOM_WORD
              + "\\s{1,3}#?(\\d{1,3}|\\p{Lu})(\\s?\\([^)]{1,60}\\))?(?:[:.]\\s*(.*))?",
          Pattern.DOTALL);

  private static final Pattern ROOM_HEADING =
      Pattern.compile("(?iu)" + ROOM_WORD + "[\\s:#-]{1,4}(.{1,80})");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?iu)(?:question|q|frage|pregunta|fråga)\\s?(\\d{1,2})(?:[:.)\\s–-]{1,4}(.*))?",
          Pattern.DOTALL);

  /**
   * What everybody said together again, or what stands beside the rooms; in no room for certain.
   */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?iu)(?:in )?(?:plenary|(?:back )?(?:in |into )?(?:the )?(?:main|large|big|whole) (?:room|group)|back together"
              + "|everyone together|all together|heard back|what we heard(?: back)?|feedback from (?:the )?(?:rooms|groups)"
              + "|report(?:ing)? back|closing(?: (?:words|remarks|round|thoughts))?|wrap[ -]?up|check[ -]?out|thanks|thank you"
              + "|next steps|actions?|action points|resources|links|attend(?:ees|ance)|participants|apologies|present"
              + "|(?:group|room|table) (?:feedback|discussion|summary|reflections?|photo|insights|sharing)|table of contents"
              + "|plenum|abschluss|gemeinsam|plenario|puesta en común|cierre|plénière|clôture|plenaria|chiusura|plenair"
              + "|afsluiting|gemensamt|i helgrupp|avslutning|tack)(?:\\s*[:–-].{0,80}|\\s*\\?)?");

  private static final Pattern RULE = Pattern.compile("(?:[-*_=]\\s?+){3,}+");

  private static final Pattern BULLET = Pattern.compile("(?:[-*•–◦▪]|\\d{1,2}[.)])\\s+(.*)");

  private static final Set<String> NOTHING =
      Set.of("", "-", "–", "n/a", "none", "no notes", "(no notes)", "empty", "(empty)");

  /** The kinds of lines. */
  enum Kind {
    BLANK,
    ROOM,
    QUESTION,
    /** A heading that is neither. */
    HEADING,
    /** A line drawn across. */
    RULE,
    BULLET,
    TEXT,
    /** Says that nothing was written. */
    NOTHING
  }

  static NotesLine of(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return new NotesLine(Kind.BLANK, 0, "", "");
    }
    if (text.length() <= LONGEST_HEADING && RULE.matcher(text).matches()) {
      return new NotesLine(Kind.RULE, 0, "", "");
    }
    String heading = heading(text);
    if (heading != null && saidOutside(heading)) {
      return new NotesLine(Kind.HEADING, 0, heading, "");
    }
    NotesLine structure = structure(heading == null ? text : heading, heading != null);
    if (structure != null) {
      return structure;
    }
    if (heading != null) {
      return new NotesLine(heading.endsWith("?") ? Kind.QUESTION : Kind.HEADING, 0, heading, "");
    }
    Matcher bullet = BULLET.matcher(text);
    boolean bulleted = bullet.matches();
    String note = bulleted ? bullet.group(1).strip() : text;
    if (NOTHING.contains(note.toLowerCase(Locale.ROOT))) {
      return new NotesLine(Kind.NOTHING, 0, "", "");
    }
    return new NotesLine(bulleted ? Kind.BULLET : Kind.TEXT, 0, note, "");
  }

  private static boolean saidOutside(String text) {
    return text.length() <= LONGEST_OUTSIDE && OUTSIDE.matcher(text).matches();
  }

  /** Whether the text, were it a heading, would be of what stands beside the rooms. */
  boolean saidOutside() {
    return saidOutside(text);
  }

  /** Whether a line of text could be a heading that nothing marks as one. */
  boolean mayHead() {
    return kind == Kind.TEXT && text.length() <= LONGEST_OUTSIDE && !text.matches("(?s).*[.!?…,;]");
  }

  private static NotesLine structure(String text, boolean heading) {
    if (text.length() > LONGEST_HEADING) {
      return null;
    }
    Matcher question = QUESTION.matcher(text);
    if (question.matches()) {
      String wording = question.group(2) == null ? "" : question.group(2).strip();
      return new NotesLine(Kind.QUESTION, Integer.parseInt(question.group(1)), wording, "");
    }
    Matcher room = ROOM.matcher(text);
    if (room.matches()) {
      String suffix = room.group(3) == null ? "" : " " + room.group(3).strip();
      String rest = room.group(4) == null ? "" : room.group(4).strip();
      return new NotesLine(Kind.ROOM, 0, name(room.group(1), room.group(2)) + suffix, rest);
    }
    Matcher named = ROOM_HEADING.matcher(text);
    return heading && named.matches()
        ? new NotesLine(Kind.ROOM, 0, name(named.group(1), named.group(2).strip()), "")
        : null;
  }

  /** The text of a Markdown heading, or of a line that is bold from end to end; else null. */
  private static String heading(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    if (level > 0 && level <= 6 && level < text.length() && text.charAt(level) == ' ') {
      return trimmed(text.substring(level));
    }
    boolean bold =
        text.length() > 4
            && text.startsWith("**")
            && text.indexOf("**", 2) >= text.length() - 3
            && text.replace(":", "").endsWith("**");
    return bold ? trimmed(text.replace("**", "")) : null;
  }

  private static String trimmed(String heading) {
    int end = heading.length();
    while (end > 0 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) <= ' ')) {
      end--;
    }
    return heading.substring(0, end).replace("**", "").strip();
  }

  private static String name(String word, String number) {
    String end = number.endsWith(":") ? number.substring(0, number.length() - 1) : number;
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT)
        + " "
        + end.strip();
  }
}
