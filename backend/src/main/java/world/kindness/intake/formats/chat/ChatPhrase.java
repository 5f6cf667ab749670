package world.kindness.intake.formats.chat;

import java.util.List;

/**
 * The words with which a client reports a reply or a reaction. They follow the language of each
 * sender's own client, so one file may hold several. A new language is a new row.
 *
 * @param seen whether a real client is known to write them; others count only where what they quote
 *     is found, since a person may have written them
 * @param beginning the words before everything else
 * @param between the words between quote and emoji
 * @param ending the words behind everything else
 * @param quoteFirst whether the quote stands before the emoji
 * @param glued whether nothing need separate the first words from what follows
 */
record ChatPhrase(
    Kind kind,
    boolean seen,
    String beginning,
    String between,
    String ending,
    boolean quoteFirst,
    boolean glued) {

  /** What a record with these words is. */
  enum Kind {
    REPLY,
    REACTION,
    REMOVAL
  }

  /** A quote and, save for a reply, an emoji. */
  record Reading(Kind kind, String quote, String emoji) {}

  /** With {@code {q}} for the quote and {@code {e}} for the emoji. */
  static final List<ChatPhrase> KNOWN =
      List.of(
          // Seen in public chats of cloud recordings (ethereum/pm on GitHub) and in the readers
          // that others wrote for them:
          seen(Kind.REPLY, "Replying to {q}"),
          seen(Kind.REPLY, "Antwoord verzenden naar {q}"),
          seen(Kind.REPLY, "Répondre à {q}"),
          seen(Kind.REACTION, "Reacted to {q} with {e}"),
          seen(Kind.REACTION, "Heeft gereageerd op {q} met {e}"),
          seen(Kind.REACTION, "A réagi à {q} avec {e}"),
          seen(Kind.REACTION, "Se ha reaccionado a {q} con {e}"),
          seen(Kind.REMOVAL, "Removed a {e} reaction from {q}"),
          // Seen in single files that were described to us:
          seen(Kind.REPLY, "Antworten auf {q}"),
          seen(Kind.REPLY, "Antwort auf {q}"),
          seen(Kind.REPLY, "Antwort an {q}"),
          seen(Kind.REPLY, "Respondiendo a {q}"),
          seen(Kind.REPLY, "正在回复{q}"),
          seen(Kind.REACTION, "Hat auf {q} mit {e} reagiert"),
          seen(Kind.REACTION, "已使用{e}回应{q}"),
          // Not verified: what such a client is likely to write. Dutch, German, French, Spanish:
          likely(Kind.REMOVAL, "Heeft een {e} reactie verwijderd van {q}"),
          likely(Kind.REMOVAL, "Heeft een {e}-reactie verwijderd van {q}"),
          likely(Kind.REMOVAL, "Heeft een {e} reactie verwijderd uit {q}"),
          likely(Kind.REMOVAL, "Heeft een {e}-reactie verwijderd uit {q}"),
          likely(Kind.REMOVAL, "Hat eine {e}-Reaktion von {q} entfernt"),
          likely(Kind.REMOVAL, "Hat die Reaktion {e} von {q} entfernt"),
          likely(Kind.REMOVAL, "A supprimé une réaction {e} de {q}"),
          likely(Kind.REMOVAL, "A retiré une réaction {e} de {q}"),
          likely(Kind.REMOVAL, "Se ha eliminado una reacción {e} de {q}"),
          // Portuguese:
          likely(Kind.REPLY, "Respondendo a {q}"),
          likely(Kind.REPLY, "Resposta a {q}"),
          likely(Kind.REACTION, "Reagiu a {q} com {e}"),
          likely(Kind.REMOVAL, "Removeu uma reação {e} de {q}"),
          // Italian:
          likely(Kind.REPLY, "In risposta a {q}"),
          likely(Kind.REPLY, "Risposta a {q}"),
          likely(Kind.REACTION, "Ha reagito a {q} con {e}"),
          likely(Kind.REMOVAL, "Ha rimosso una reazione {e} da {q}"),
          // Swedish:
          likely(Kind.REPLY, "Svarar på {q}"),
          likely(Kind.REPLY, "Svar på {q}"),
          likely(Kind.REACTION, "Reagerade på {q} med {e}"),
          likely(Kind.REACTION, "Har reagerat på {q} med {e}"),
          likely(Kind.REMOVAL, "Tog bort en {e}-reaktion från {q}"),
          // Polish:
          likely(Kind.REPLY, "Odpowiadanie na {q}"),
          likely(Kind.REPLY, "Odpowiedź na {q}"),
          likely(Kind.REACTION, "Zareagowano na {q} za pomocą {e}"),
          likely(Kind.REACTION, "Zareagowano na {q} emoji {e}"),
          likely(Kind.REMOVAL, "Usunięto reakcję {e} z {q}"),
          // Turkish, whose words stand behind the quote:
          likely(Kind.REPLY, "{q} yanıtlanıyor"),
          likely(Kind.REACTION, "{q} iletisine {e} ile tepki verdi"),
          likely(Kind.REMOVAL, "{q} iletisinden {e} tepkisini kaldırdı"),
          // Arabic:
          likely(Kind.REPLY, "الرد على {q}"),
          likely(Kind.REACTION, "تم التفاعل مع {q} باستخدام {e}"),
          likely(Kind.REMOVAL, "تمت إزالة تفاعل {e} من {q}"),
          // Japanese:
          likely(Kind.REPLY, "返信先: {q}"),
          likely(Kind.REPLY, "{q}に返信しています"),
          likely(Kind.REPLY, "{q}への返信"),
          likely(Kind.REACTION, "{q}に{e}でリアクションしました"),
          likely(Kind.REACTION, "{q}に{e}でリアクション"),
          likely(Kind.REMOVAL, "{q}から{e}のリアクションを削除しました"),
          // Korean:
          likely(Kind.REPLY, "{q}에 답장 중"),
          likely(Kind.REPLY, "{q}에 회신 중"),
          likely(Kind.REACTION, "{q}에 {e}(으)로 반응했습니다"),
          likely(Kind.REACTION, "{q}에 {e}(으)로 반응함"),
          likely(Kind.REMOVAL, "{q}에서 {e} 반응을 제거했습니다"),
          // Chinese, in both scripts:
          likely(Kind.REPLY, "正在回覆{q}"),
          likely(Kind.REPLY, "回覆{q}"),
          likely(Kind.REPLY, "回复{q}"),
          likely(Kind.REACTION, "已使用{e}回應{q}"),
          likely(Kind.REMOVAL, "已从{q}中移除{e}回应"),
          likely(Kind.REMOVAL, "已從{q}中移除{e}回應"));

  private static ChatPhrase seen(Kind kind, String pattern) {
    return of(kind, true, pattern);
  }

  private static ChatPhrase likely(Kind kind, String pattern) {
    return of(kind, false, pattern);
  }

  private static ChatPhrase of(Kind kind, boolean seen, String pattern) {
    int first = pattern.indexOf('{');
    int last = pattern.lastIndexOf('}');
    String beginning = pattern.substring(0, first).stripTrailing();
    return new ChatPhrase(
        kind,
        seen,
        beginning,
        kind == Kind.REPLY
            ? ""
            : pattern.substring(pattern.indexOf('}') + 1, pattern.lastIndexOf('{')),
        pattern.substring(last + 1),
        pattern.startsWith("{q}", first),
        first > 0 && beginning.length() == first);
  }

  /**
   * Where what follows the first words begins in a body, which any blanks may separate from them;
   * -1 when it does not begin with these words, or, where none come first, with a quotation mark.
   */
  int quoteIn(String body) {
    if (!body.startsWith(beginning)) {
      return -1;
    }
    int at = beginning.length();
    while (at < body.length() && body.charAt(at) != '\n' && QuotedText.blank(body.charAt(at))) {
      at++;
    }
    boolean mark = at < body.length() && QuotedText.mark(body.charAt(at));
    return mark || glued || !beginning.isEmpty() && at > beginning.length() ? at : -1;
  }

  /** Reads a whole body as a reaction or its removal; null when it is neither. */
  static Reading reaction(String body) {
    for (ChatPhrase phrase : KNOWN) {
      Reading reading = phrase.kind == Kind.REPLY ? null : phrase.read(body);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private Reading read(String body) {
    int from = quoteIn(body);
    int to = body.length() - ending.length();
    if (from < 0 || to < from || !body.endsWith(ending)) {
      return null;
    }
    int split =
        quoteFirst ? body.lastIndexOf(between, to - between.length()) : body.indexOf(between, from);
    if (split < from || split + between.length() > to) {
      return null;
    }
    String one = body.substring(from, split);
    String two = body.substring(split + between.length(), to);
    String emoji = QuotedText.unquoted(quoteFirst ? two : one);
    String quote = quoteFirst ? one : two;
    return Emoji.is(emoji) && !quote.isBlank() ? new Reading(kind, quote, emoji) : null;
  }
}
