package world.kindness.intake.formats.chat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words around the names in a saved chat's headers, in the language of the computer that saved
 * it. A new language is a new row.
 *
 * @param from the word before the sender; empty where the language has none
 * @param to the words between sender and recipient
 * @param everyone recipients that are the whole meeting, in small letters; groups such as hosts or
 *     a waiting room are not, and what is everyone in one language may be a name in another
 */
record HeaderWords(String from, List<String> to, Set<String> everyone) {
  static final List<HeaderWords> KNOWN =
      List.of(
          // Seen in many public files.
          row("From", List.of("to"), "everyone", "all panelists and attendees"),
          // Spanish and, with à, French: seen in a program for counting votes in Zoom chats, whose
          // tests hold such files. Portuguese, with para: not verified.
          row("De", List.of("a", "à", "para"), "todos", "todas", "tout le monde"),
          // Japanese: described to us with 終了 and 皆様; newer clients' に 全員 is what a public
          // reader of saved chats takes off the line. 送信元 and 宛先: not verified.
          row("開始", List.of("終了", "に"), "皆様", "全員"),
          row("送信元", List.of("宛先"), "皆様", "全員"),
          // Korean: described in a public reader of saved chats.
          row("발신자", List.of("수신자"), "모두에게", "모두"),
          // Traditional Chinese: described in a public tool, with the date before it; 到: not
          // verified.
          row("從", List.of("對", "到"), "所有人"),
          // Simplified Chinese with a first word: not verified.
          row("从", List.of("对", "到"), "所有人"),
          row("来自", List.of("到"), "所有人"),
          // Russian: described to us.
          row("От", List.of("кому"), "все", "всем"),
          // German: written and read by a public tool for the chats of lectures.
          row("Von", List.of("an"), "alle"),
          // Not verified: Dutch, Italian, Swedish, Polish, Turkish, Arabic.
          row("Van", List.of("aan", "naar"), "iedereen"),
          row("Da", List.of("a"), "tutti"),
          row("Från", List.of("till"), "alla"),
          row("Od", List.of("do"), "wszyscy", "wszystkich"),
          row("Kimden", List.of("Kime"), "herkes", "herkese"),
          row("Gönderen", List.of("Alıcı"), "herkes", "herkese"),
          row("من", List.of("إلى"), "الجميع"),
          // Chinese in both scripts without a first word, as stands in saved chats that people
          // pasted into public notes. It comes last, since any word may begin a name.
          row("", List.of("對", "对"), "所有人"));

  private static final List<String> PRIVATE_MARKS =
      List.of(
          // Seen.
          "(privately)",
          "(direct message)",
          "(en privado)",
          "（ダイレクトメッセージ）",
          "(ダイレクトメッセージ)",
          // Not verified; what names a single recipient is private without them.
          "(mensaje directo)",
          "(en privé)",
          "(message direct)",
          "(privat)",
          "(direktnachricht)",
          "(direktmeddelande)",
          "(privébericht)",
          "(direct bericht)",
          "(in privato)",
          "(messaggio diretto)",
          "(em particular)",
          "(mensagem direta)",
          "(prywatnie)",
          "(wiadomość bezpośrednia)",
          "(özel)",
          "(doğrudan mesaj)",
          "(비공개)",
          "(다이렉트 메시지)",
          "(私信)",
          "（私信）",
          "(私聊)",
          "（私聊）",
          "(私人訊息)",
          "（私人訊息）",
          "(личное сообщение)",
          "(رسالة مباشرة)");

  private static HeaderWords row(String from, List<String> to, String... everyone) {
    return new HeaderWords(from, to, Set.of(everyone));
  }

  /** Where the word before the recipient stands: from its first character to behind its last. */
  record Place(int from, int to) {}

  /** Whether a recipient is the whole meeting. */
  boolean isEveryone(String recipient) {
    return everyone.contains(QuotedText.trim(recipient).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether what was read as a sender also holds words between names, which then are none of this
   * language's: a recipient that is everyone in some language, or what stands between double
   * blanks.
   */
  boolean holdsOtherWords(String sender) {
    String lower = sender.toLowerCase(Locale.ROOT);
    boolean toEveryone =
        KNOWN.stream()
            .flatMap(words -> words.everyone.stream())
            .anyMatch(
                all ->
                    lower.endsWith(" " + all)
                        && lower.indexOf(' ') < lower.length() - all.length() - 1);
    return firstTo(sender) != null || toEveryone || doubleBlanks(sender) > 1;
  }

  private static int doubleBlanks(String text) {
    int runs = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean begins = i < 2 || !QuotedText.blank(text.charAt(i - 2));
      boolean two = QuotedText.blank(text.charAt(i)) && QuotedText.blank(text.charAt(i - 1));
      runs += two && begins ? 1 : 0;
    }
    return runs;
  }

  /** Whether a header, or part of one, says that its record is private. */
  static boolean privateMarkIn(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return PRIVATE_MARKS.stream().anyMatch(lower::contains);
  }

  /** Whether a mark of private records stands before a colon, as it does in headers. */
  static boolean privateMarkBeforeColon(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String mark : PRIVATE_MARKS) {
      for (int at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + 1)) {
        String behind =
            QuotedText.trim(
                lower.substring(
                    at + mark.length(), Math.min(lower.length(), at + mark.length() + 4)));
        if (behind.startsWith(":") || behind.startsWith("：")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the sender begins in a line, or -1 when this language's word is not at {@code at}. */
  int senderIn(String line, int at) {
    if (from.isEmpty()) {
      return at;
    }
    int end = at + from.length();
    return line.startsWith(from, at) && end < line.length() && QuotedText.blank(line.charAt(end))
        ? end + 1
        : -1;
  }

  /** The first place of a word before the recipient; null when there is none. */
  Place firstTo(String header) {
    for (int i = 1; i < header.length(); i++) {
      Place place = toAt(header, i);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /**
   * The last place of a word before the recipient; null when there is none. Where one stands
   * between double blanks, as formats before 2023 write it, those between single blanks are names.
   */
  Place lastTo(String header) {
    Place last = null;
    for (int i = header.length() - 1; i > 0; i--) {
      Place place = toAt(header, i);
      if (place != null && wide(header, place)) {
        return place;
      }
      last = last == null ? place : last;
    }
    return last;
  }

  /** Whether double blanks stand around a word. */
  static boolean wide(String header, Place place) {
    return place.from() > 1
        && place.to() + 1 < header.length()
        && QuotedText.blank(header.charAt(place.from() - 2))
        && QuotedText.blank(header.charAt(place.to() + 1));
  }

  private Place toAt(String header, int at) {
    if (!QuotedText.blank(header.charAt(at - 1)) || QuotedText.blank(header.charAt(at))) {
      return null;
    }
    for (String word : to) {
      int end = at + word.length();
      if (end < header.length()
          && QuotedText.blank(header.charAt(end))
          && header.regionMatches(true, at, word, 0, word.length())) {
        return new Place(at, end);
      }
    }
    return null;
  }
}
