package world.kindness.intake.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.kindness.intake.ParsedFile.Warning;

/** Turns public records, in file order, into messages and reactions that know their message. */
class ChatRecords {
  private static final Duration JITTER = Duration.ofMinutes(1);

  /**
   * The beginning of a record.
   *
   * @param date null where the format has none
   */
  record Heading(int line, Duration offset, LocalDate date, String sender) {}

  private final PrivateWords privateWords;
  private final List<ZoomChat.Message> messages = new ArrayList<>();
  private final List<ZoomChat.Reaction> reactions = new ArrayList<>();
  private final Set<String> senders = new HashSet<>();
  private final EarlierMessages earlier = new EarlierMessages();
  private int next;

  ChatRecords(PrivateWords privateWords) {
    this.privateWords = privateWords;
  }

  /** How much of a record could be taken. */
  enum Taken {
    WHOLE,
    /** Without what it quotes, which may be private. */
    WITHOUT_QUOTE,
    /** Nothing, because it quotes what is private. */
    NOTHING
  }

  /** Reads a record, with the reactions that its body lists. */
  Taken read(Heading heading, String body, List<InlineReaction> inline) {
    ChatPhrase.Reading reaction = ChatPhrase.reaction(body);
    if (reaction != null) {
      senders.add(heading.sender());
      ZoomChat.Reaction read = reaction(heading, reaction);
      reactions.add(read);
      return read.target() == null && privateWords.any() ? Taken.WITHOUT_QUOTE : Taken.WHOLE;
    }
    Optional<ReplyQuote> reply = ReplyQuote.in(body, earlier);
    boolean hidden = privateWords.any() && reply.isPresent() && reply.get().match() == null;
    String text = hidden ? ReplyQuote.ownWords(body) : reply.map(ReplyQuote::text).orElse(body);
    if (privateWords.quotedIn(text)) {
      return Taken.NOTHING;
    }
    senders.add(heading.sender());
    int index = next++;
    messages.add(
        new ZoomChat.Message(
            index,
            heading.line(),
            heading.offset(),
            heading.date(),
            heading.sender(),
            text,
            hidden
                ? new ZoomChat.Reply("", null, false)
                : reply.map(ChatRecords::reply).orElse(null)));
    earlier.add(index, text);
    inline.forEach(r -> reactions.add(r.to(index, next++, heading.offset())));
    return hidden ? Taken.WITHOUT_QUOTE : Taken.WHOLE;
  }

  List<ZoomChat.Message> messages() {
    return List.copyOf(messages);
  }

  List<ZoomChat.Reaction> reactions() {
    return List.copyOf(reactions);
  }

  /** How many different senders the records have. */
  int senders() {
    return senders.size();
  }

  /** Two recordings appended to one file: the file's order stands, and a person should know. */
  static Optional<Warning> timeGoesBack(List<Heading> headings) {
    for (int i = 1; i < headings.size(); i++) {
      if (since(headings.get(i)).compareTo(since(headings.get(i - 1)).minus(JITTER)) < 0) {
        return Optional.of(
            new Warning(
                "time-goes-back",
                "The clock goes back: perhaps two recordings in one file. The order was kept.",
                headings.get(i).line()));
      }
    }
    return Optional.empty();
  }

  private static Duration since(Heading heading) {
    return heading.date() == null
        ? heading.offset()
        : heading.offset().plusDays(heading.date().toEpochDay());
  }

  private ZoomChat.Reaction reaction(Heading heading, ChatPhrase.Reading reading) {
    QuotedText quote = QuotedText.of(reading.quote());
    EarlierMessages.Match match = earlier.find(quote);
    return new ZoomChat.Reaction(
        next++,
        heading.line(),
        heading.offset(),
        heading.sender(),
        reading.emoji(),
        reading.kind() == ChatPhrase.Kind.REMOVAL,
        match == null && privateWords.any() ? "" : quote.text(),
        match == null ? null : match.index(),
        match != null && match.ambiguous());
  }

  private static ZoomChat.Reply reply(ReplyQuote reply) {
    EarlierMessages.Match match = reply.match();
    return new ZoomChat.Reply(
        reply.quote().text(),
        match == null ? null : match.index(),
        match != null && match.ambiguous());
  }
}
