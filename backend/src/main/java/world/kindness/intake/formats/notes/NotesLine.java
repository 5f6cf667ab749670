package world.kindness.intake.formats.notes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one line of breakout notes is by itself; {@link NotesLayout} knows its neighbours.
 *
 * @param number the number of a question, or of a numbered note; 0 where it has none
 * @param text a room's name, a question's wording, a note; empty where there is none
 * @param rest what stands behind a room's name in the same line
 * @param bare the line without blanks at its ends
 */
record NotesLine(Kind kind, int number, String text, String rest, String bare) {
  private static final int LONGEST_HEADING = 500;
  private static final int LONGEST_OUTSIDE = 100;

  /** The number of a room whose heading holds what may be somebody's name. */
  static final int NAMED = 1;

  private static final String ROOM_WORD =
      "(?:breakout[ -]?)?(room|group|table|raum|gruppe|sala|grupo|salle|groupe|rum|grupp|חדר|קבוצה|غرفة|مجموعة";

  private static final String NUMBERED_ROOM =
      ROOM_WORD + "|breakout)\\h{1,3}#?(\\p{Nd}{1,3}|\\p{Lu})";

  /** In running text only a number or a letter makes {@code "Room"} a room. */
  private static final Pattern ROOM =
      Pattern.compile(
          "(?iu)" + NUMBERED_ROOM + "(\\h?\\([^)]{1,60}\\))?(?:[:.]\\h*(.*))?", Pattern.DOTALL);

  /** What stands behind a dash may be somebody's name, or the first note. */
  private static final Pattern ROOM_AND_MORE =
      Pattern.compile("(?iu)" + NUMBERED_ROOM + "\\h{1,2}[–—-]\\h{1,2}(.+)", Pattern.DOTALL);

  /** One to four words, each beginning as names do. */
  private static final Pattern LIKE_A_NAME =
      Pattern.compile(
          "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]{0,30}(?:\\h(?:and |& ?)?[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]{0,30}){0,3}");

  private static final Pattern ROOM_HEADING =
      Pattern.compile("(?iu)" + ROOM_WORD + ")[\\s:#-]{1,4}(.{1,80})");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?iu)(?:question|q|frage|pregunta|fråga|שאלה|سؤال|السؤال)\\h?(\\p{Nd}{1,2})(?:[:.)\\h–—-]{1,4}(.*))?",
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

  /** A hyphen, star or dash needs a blank; a round or square point is nothing else. */
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[-*+–—]\\h++|[•·◦▪‣●○■]\\h*+|o(?:\\t|\\h{2})\\h*+)(?:\\[[ xX]?]\\h++)?(.*)");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:\\(?(\\p{Nd}{1,2}|[a-z])\\)|(\\p{Nd}{1,2}|[a-z])\\.)\\h++(.*)");

  private static final Pattern EMPTY_ITEM = Pattern.compile("(?:\\p{Nd}{1,2}|[a-z])[.)]");

  /** Blanks, and signs that only turn the direction of writing. */
  private static final String AROUND =
      "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u00A0";

  private static final Set<String> NOTHING =
      Set.of("", "-", "–", "n/a", "none", "no notes", "(no notes)", "empty", "(empty)");

  /** The kinds of lines. */
  enum Kind {
    BLANK,
    ROOM,
    QUESTION,
    /** A heading that is neither. */
    HEADING,
    /** What only its neighbours make a heading of neither. */
    ASIDE,
    /** A line drawn across. */
    RULE,
    BULLET,
    /** One of a list that counts with numbers or letters. */
    NUMBERED,
    TEXT,
    /** Goes on with the note above. */
    MORE,
    /** Says that nothing was written. */
    NOTHING
  }

  static NotesLine of(String line) {
    String text = bare(line);
    if (text.isEmpty()) {
      return new NotesLine(Kind.BLANK, 0, "", "", "");
    }
    if (text.length() <= LONGEST_HEADING && RULE.matcher(text).matches()) {
      return new NotesLine(Kind.RULE, 0, "", "", text);
    }
    String heading = heading(text);
    if (heading != null && saidOutside(heading)) {
      return new NotesLine(Kind.HEADING, 0, heading, "", text);
    }
    NotesLine structure = structure(heading == null ? text : heading, heading != null);
    if (structure != null) {
      return structure;
    }
    if (heading != null) {
      return new NotesLine(asks(heading) ? Kind.QUESTION : Kind.HEADING, 0, heading, "", text);
    }
    return note(text);
  }

  private static NotesLine note(String text) {
    Matcher bullet = BULLET.matcher(text);
    Matcher numbered = NUMBERED.matcher(text);
    Kind kind = bullet.matches() ? Kind.BULLET : numbered.matches() ? Kind.NUMBERED : Kind.TEXT;
    String note =
        switch (kind) {
          case BULLET -> bare(bullet.group(1));
          case NUMBERED -> bare(numbered.group(3));
          default -> text;
        };
    if (NOTHING.contains(note.toLowerCase(Locale.ROOT)) || EMPTY_ITEM.matcher(note).matches()) {
      return new NotesLine(Kind.NOTHING, 0, "", "", text);
    }
    return new NotesLine(kind, kind == Kind.NUMBERED ? count(numbered) : 0, note, "", text);
  }

  /** Letters count below nought, so that a and 1 are not of one list. */
  private static int count(Matcher numbered) {
    String mark = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
    char first = mark.charAt(0);
    return first >= 'a' && first <= 'z' ? first - 'z' - 2 : Integer.parseInt(mark);
  }

  /** The text without blanks, and without signs of direction, at its ends. */
  static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && around(text.charAt(from))) {
      from++;
    }
    while (to > from && around(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean around(char c) {
    return Character.isWhitespace(c) || AROUND.indexOf(c) >= 0;
  }

  /** Whether the text ends as questions do. */
  static boolean asks(String text) {
    return text.endsWith("?") || text.endsWith("？") || text.endsWith("؟");
  }

  /** The same line, read as something else. */
  NotesLine as(Kind other) {
    return as(other, 0);
  }

  NotesLine as(Kind other, int number) {
    String words = other == Kind.TEXT || other == Kind.MORE ? bare : text;
    return new NotesLine(other, number, words, rest, bare);
  }

  boolean beginsNote() {
    return kind == Kind.BULLET || kind == Kind.NUMBERED || kind == Kind.TEXT;
  }

  boolean listed() {
    return kind == Kind.BULLET || kind == Kind.NUMBERED;
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
    return kind == Kind.TEXT
        && text.length() <= LONGEST_OUTSIDE
        && !text.contains("://")
        && !text.matches("(?s).*[.!?…,;]");
  }

  private static NotesLine structure(String text, boolean heading) {
    if (text.length() > LONGEST_HEADING) {
      return null;
    }
    Matcher question = QUESTION.matcher(text);
    if (question.matches()) {
      String wording = question.group(2) == null ? "" : question.group(2).strip();
      return new NotesLine(Kind.QUESTION, Integer.parseInt(question.group(1)), wording, "", text);
    }
    Matcher room = ROOM.matcher(text);
    if (room.matches()) {
      String suffix = room.group(3) == null ? "" : " " + room.group(3).strip();
      String rest = room.group(4) == null ? "" : room.group(4).strip();
      return new NotesLine(Kind.ROOM, 0, name(room.group(1), room.group(2)) + suffix, rest, text);
    }
    Matcher more = ROOM_AND_MORE.matcher(text);
    if (more.matches()) {
      String rest = more.group(3).strip();
      String name = name(more.group(1), more.group(2));
      if (LIKE_A_NAME.matcher(rest).matches()) {
        return new NotesLine(Kind.ROOM, NAMED, name, "", text);
      }
      if (!heading) {
        return new NotesLine(Kind.ROOM, 0, name, rest, text);
      }
    }
    Matcher named = ROOM_HEADING.matcher(text);
    return heading && named.matches()
        ? new NotesLine(Kind.ROOM, 0, name(named.group(1), named.group(2).strip()), "", text)
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
    String called = word.equalsIgnoreCase("breakout") ? "room" : word;
    return called.substring(0, 1).toUpperCase(Locale.ROOT)
        + called.substring(1).toLowerCase(Locale.ROOT)
        + " "
        + (end.length() == 1 ? end.toUpperCase(Locale.ROOT) : end.strip());
  }
}
