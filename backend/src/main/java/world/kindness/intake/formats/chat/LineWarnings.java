package world.kindness.intake.formats.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/** What a person should look at, line by line, and never with anybody's words. */
class LineWarnings {
  private static final int LISTED = 20;

  private final Map<Kind, List<Integer>> lines = new LinkedHashMap<>();

  /** What is to be looked at, and how the rest of a long list is put. */
  private enum Kind {
    UNCLEAR_AUDIENCE(
        "unclear-audience",
        "Left out as private: who could read it cannot be told, or its header has unknown words.",
        "More records left out as private because who could read them cannot be told: %d."),
    QUOTES_PRIVATE(
        "quotes-private-message",
        "Left out: it quotes words of a message that is not public.",
        "More lines left out because they quote words of messages that are not public: %d."),
    REACTION_WITHOUT_MESSAGE(
        "reaction-without-message",
        "A reaction that counts for nothing: what it quotes is not among the public messages.",
        "More reactions to what is not among the public messages: %d."),
    REPLY_WITHOUT_MESSAGE(
        "reply-without-message",
        "A reply to something that is not among the public messages, such as a picture.",
        "More replies to something that is not among the public messages: %d."),
    REACTION_TO_ONE_OF_SEVERAL(
        "reaction-to-one-of-several",
        "A reaction that fits several messages; it counts for the latest of them.",
        "More reactions that fit several messages: %d."),
    REPLY_TO_ONE_OF_SEVERAL(
        "reply-to-one-of-several",
        "A reply that fits several messages; the latest of them was taken.",
        "More replies that fit several messages: %d."),
    REACTIONS_IN_DOUBT(
        "reactions-in-doubt",
        "Kept as words: perhaps a list of reactions, but somebody in it wrote nothing else.",
        "More lines that may be lists of reactions: %d."),
    UNKNOWN_PHRASE(
        "unknown-phrase",
        "Perhaps a reaction or a reply in a language whose words are not known; kept as a message.",
        "More messages that may be reactions or replies in such a language: %d.");

    private final String code;
    private final String one;
    private final String more;

    Kind(String code, String one, String more) {
      this.code = code;
      this.one = one;
      this.more = more;
    }
  }

  /** Takes note of a reaction whose message is not certain. */
  void found(ZoomChat.Reaction reaction) {
    if (reaction.target() == null) {
      add(Kind.REACTION_WITHOUT_MESSAGE, reaction.line());
    } else if (reaction.ambiguous()) {
      add(Kind.REACTION_TO_ONE_OF_SEVERAL, reaction.line());
    }
  }

  /** Takes note of a reply whose message is not certain. */
  void found(ZoomChat.Message message) {
    if (message.replyTo() != null && message.replyTo().target() == null) {
      add(Kind.REPLY_WITHOUT_MESSAGE, message.line());
    } else if (message.replyTo() != null && message.replyTo().ambiguous()) {
      add(Kind.REPLY_TO_ONE_OF_SEVERAL, message.line());
    }
  }

  void unclearAudience(int line) {
    add(Kind.UNCLEAR_AUDIENCE, line);
  }

  void quotesPrivate(int line) {
    add(Kind.QUOTES_PRIVATE, line);
  }

  void reactionsInDoubt(int line) {
    add(Kind.REACTIONS_IN_DOUBT, line);
  }

  void unknownPhrase(int line) {
    add(Kind.UNKNOWN_PHRASE, line);
  }

  List<Warning> all() {
    List<Warning> all = new ArrayList<>();
    lines.forEach(
        (kind, at) -> {
          at.stream()
              .limit(LISTED)
              .forEach(line -> all.add(new Warning(kind.code, kind.one, line)));
          if (at.size() > LISTED) {
            all.add(new Warning(kind.code, kind.more.formatted(at.size() - LISTED), null));
          }
        });
    return all;
  }

  private void add(Kind kind, int line) {
    lines.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
  }
}
