package world.kindness.intake.formats.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/** Turns public records, in file order, into messages and reactions that know their message. */
class ChatRecords {
  private static final Duration JITTER = Duration.ofMinutes(1);

  /** How the first clients with reactions wrote one; they do not say to what. */
  private static final String ADDED = "add ";

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
  private final LineWarnings warnings = new LineWarnings();
  private ZoomChat.Message latest;
  private ZoomChat.Message latestOfAnother;
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
    ZoomChat.Reaction reaction = reaction(heading, body);
    if (reaction != null) {
      senders.add(heading.sender());
      reactions.add(reaction);
      warnings.found(reaction);
      return reaction.target() == null && privateWords.any() ? Taken.WITHOUT_QUOTE : Taken.WHOLE;
    }
    Optional<ReplyQuote> reply = ReplyQuote.in(body, earlier);
    Optional<ReplyQuote> found = reply.filter(r -> r.match() != null);
    // One message may be the beginning of another: the longer quotation is what was quoted.
    Optional<ReplyQuote> secret =
        privateWords
            .answeredIn(body)
            .filter(s -> found.isEmpty() || s.text().length() < found.get().text().length());
    boolean hidden =
        secret.isPresent() || found.isEmpty() && reply.isPresent() && privateWords.any();
    String text = (hidden ? secret : reply).map(ReplyQuote::text).orElse(body);
    if (hidden && secret.isEmpty()) {
      text = ReplyQuote.ownWords(body);
    }
    if (privateWords.quotedIn(text)) {
      warnings.quotesPrivate(heading.line());
      return Taken.NOTHING;
    }
    senders.add(heading.sender());
    ZoomChat.Message message =
        new ZoomChat.Message(
            next++,
            heading.line(),
            heading.offset(),
            heading.date(),
            heading.sender(),
            text,
            hidden
                ? new ZoomChat.Reply("", null, false)
                : reply.map(ChatRecords::reply).orElse(null));
    add(message);
    inline.forEach(r -> reactions.add(r.to(message.index(), next++, heading.offset())));
    return hidden ? Taken.WITHOUT_QUOTE : Taken.WHOLE;
  }

  private void add(ZoomChat.Message message) {
    warnings.found(message);
    if (message.replyTo() == null && UnknownPhrase.in(message.text(), earlier)) {
      warnings.unknownPhrase(message.line());
    }
    messages.add(message);
    earlier.add(message.index(), message.text());
    if (latest != null && !latest.sender().equals(message.sender())) {
      latestOfAnother = latest;
    }
    latest = message;
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

  /** Takes note of a record that is left out because who could read it cannot be told. */
  void unclearAudience(int line) {
    warnings.unclearAudience(line);
  }

  /** Takes note of a line that was kept as words. */
  void reactionsInDoubt(int line) {
    warnings.reactionsInDoubt(line);
  }

  /** What a person should look at in these records, with its line. */
  List<Warning> warnings() {
    return warnings.all();
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

  /** A body as a reaction or its removal; null when it is neither. */
  private ZoomChat.Reaction reaction(Heading heading, String body) {
    ChatPhrase.Reading reading = ChatPhrase.reaction(body);
    if (reading != null) {
      QuotedText quote = QuotedText.of(reading.quote());
      EarlierMessages.Match match = earlier.find(quote);
      boolean removal = reading.kind() == ChatPhrase.Kind.REMOVAL;
      String words = match == null && privateWords.any() ? "" : quote.text();
      return reaction(heading, reading.emoji(), removal, words, match);
    }
    boolean own = latest != null && latest.sender().equals(heading.sender());
    ZoomChat.Message said = own ? latestOfAnother : latest;
    return body.startsWith(ADDED) && Emoji.is(body.substring(ADDED.length())) && said != null
        ? reaction(
            heading,
            body.substring(ADDED.length()),
            false,
            "",
            new EarlierMessages.Match(said.index(), true))
        : null;
  }

  private ZoomChat.Reaction reaction(
      Heading heading, String emoji, boolean removal, String quote, EarlierMessages.Match match) {
    return new ZoomChat.Reaction(
        next++,
        heading.line(),
        heading.offset(),
        heading.sender(),
        emoji,
        removal,
        quote,
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
