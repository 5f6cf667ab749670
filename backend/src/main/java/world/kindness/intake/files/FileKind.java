package world.kindness.intake.files;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import world.kindness.intake.formats.attendance.AttendanceParser;
import world.kindness.intake.formats.board.BoardParser;
import world.kindness.intake.formats.board.WorkbookReader;
import world.kindness.intake.formats.chat.CloudChatHeader;
import world.kindness.intake.formats.chat.SavedChatHeader;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.text.SourceText;

/** What a file is, judged by its content; the name says nothing. */
public enum FileKind {
  /** The chat of a Zoom cloud recording. */
  ZOOM_CHAT_CLOUD,
  /** A Zoom chat saved on a computer, of any generation. */
  ZOOM_CHAT_SAVED,
  /** Zoom's list of participants. */
  ZOOM_ATTENDANCE,
  /** What the rooms wrote, as text or Markdown. */
  BREAKOUT_NOTES,
  /** Sticky notes of a board as CSV or XLSX. */
  BOARD_TABLE,
  /** An insights pack as text. */
  PACK_TEXT,
  /** Anything else. */
  UNKNOWN;

  private static final int SCORED_LINES = 200;
  private static final int TITLE_LINES = 12;
  private static final int HEADING_LENGTH = 80;

  private static final List<String> MAGIC =
      List.of(
          "PK\3\4", "PK\5\6", "%PDF", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "\u00D0\u00CF");
  private static final List<String> TITLES =
      List.of(
          "insights pack",
          "conversation for kindness",
          "conversations for kindness",
          "kindness in healthcare");
  private static final List<String> HEADINGS =
      List.of(
          "on the day",
          "breakout",
          "into the chat",
          "measuring kindness",
          "further resources",
          "emerging key themes",
          "acknowledgements");

  /**
   * Judges a file.
   *
   * @param name kept for the caller's sake; a wrong ending changes nothing
   */
  public static FileKind detect(String name, byte[] bytes) {
    if (isBinary(bytes)) {
      return isZip(bytes) && WorkbookReader.looksLike(bytes) ? BOARD_TABLE : UNKNOWN;
    }
    return detect(SourceText.of(bytes));
  }

  /** Judges a text. */
  public static FileKind detect(SourceText source) {
    String text = source.text();
    if (text.startsWith("WEBVTT") || text.stripLeading().startsWith("<")) {
      return UNKNOWN;
    }
    if (isChat(text, line -> CloudChatHeader.in(line).isPresent())) {
      return ZOOM_CHAT_CLOUD;
    }
    if (isChat(text, line -> SavedChatHeader.in(line).isPresent())) {
      return ZOOM_CHAT_SAVED;
    }
    if (AttendanceParser.looksLike(text)) {
      return ZOOM_ATTENDANCE;
    }
    if (isPack(text)) {
      return PACK_TEXT;
    }
    if (BreakoutNotesParser.looksLike(text)) {
      return BREAKOUT_NOTES;
    }
    return BoardParser.looksLike(text) ? BOARD_TABLE : UNKNOWN;
  }

  /** Whether the bytes are no text for certain. */
  public static boolean isBinary(byte[] bytes) {
    return MAGIC.stream().anyMatch(magic -> startsWith(bytes, magic));
  }

  /** Whether the bytes are a ZIP file, as workbooks are. */
  public static boolean isZip(byte[] bytes) {
    return startsWith(bytes, MAGIC.getFirst());
  }

  public boolean isChat() {
    return this == ZOOM_CHAT_CLOUD || this == ZOOM_CHAT_SAVED;
  }

  /** A chat begins with a record, or a fair share of its first lines begin one. */
  private static boolean isChat(String text, Predicate<String> begins) {
    List<String> head = text.lines().limit(SCORED_LINES).filter(line -> !line.isBlank()).toList();
    long headers = head.stream().filter(begins).count();
    return headers > 0
        && (begins.test(head.getFirst()) || headers >= 3 && headers * 5 >= head.size());
  }

  private static boolean isPack(String text) {
    boolean titled =
        text.lines()
            .filter(line -> !line.isBlank())
            .limit(TITLE_LINES)
            .map(FileKind::lower)
            .anyMatch(line -> TITLES.stream().anyMatch(line::contains));
    if (!titled) {
      return false;
    }
    List<String> headings =
        text.lines().filter(line -> line.length() <= HEADING_LENGTH).map(FileKind::lower).toList();
    return HEADINGS.stream()
            .filter(known -> headings.stream().anyMatch(line -> line.contains(known)))
            .count()
        >= 2;
  }

  private static String lower(String line) {
    return line.toLowerCase(Locale.ROOT);
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
