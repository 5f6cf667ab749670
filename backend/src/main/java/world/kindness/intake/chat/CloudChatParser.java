package world.kindness.intake.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import world.kindness.intake.Decoding;
import world.kindness.intake.ParsedFile.Lines;
import world.kindness.intake.ParsedFile.Unparsed;
import world.kindness.intake.ParsedFile.Warning;

/**
 * Reads the chat of a Zoom cloud recording: public records of {@code 00:13:46⇥Name:⇥text}. Records
 * end with CRLF and may hold bare line feeds; where a file lost its carriage returns, every line
 * that begins like a record is one. Never fails: what it cannot place it lists.
 */
public class CloudChatParser {
  private static final List<String> PRIVATE =
      List.of("(privately)", "(direct message)", "(en privado)", "（ダイレクトメッセージ）", "(ダイレクトメッセージ)");
  private static final Duration JITTER = Duration.ofMinutes(1);
  private static final int SHOWN = 200;

  /** A line without its line break, and whether CRLF or the file's beginning stands before it. */
  private record Line(int number, String text, boolean afterCrlf) {}

  /** A record under construction. */
  private record Draft(int line, CloudChatHeader header, StringBuilder body) {
    /** How many lines the record has in the file. */
    int length() {
      return 1 + (int) body.chars().filter(c -> c == '\n').count();
    }
  }

  /** Parses a file's bytes. */
  public ZoomChat parse(byte[] bytes) {
    Decoding decoding = Decoding.decode(bytes);
    return new Reading(decoding).chat();
  }

  /** One file being read. */
  private static class Reading {
    private final List<Warning> warnings;
    private final List<Unparsed> unparsed = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ZoomChat.Message> messages = new ArrayList<>();
    private final List<ZoomChat.Reaction> reactions = new ArrayList<>();
    private final Set<String> senders = new HashSet<>();
    private final EarlierMessages earlier = new EarlierMessages();
    private final Lines lines;
    private final Set<Integer> privateLines = new HashSet<>();
    private int privateDropped;

    Reading(Decoding decoding) {
      warnings = new ArrayList<>(decoding.warnings());
      List<Line> all = lines(decoding.text());
      lines = split(all);
      int index = 0;
      for (Draft draft : drafts) {
        if (isPrivate(draft.header().sender())) {
          privateDropped++;
          IntStream.range(draft.line(), draft.line() + draft.length()).forEach(privateLines::add);
        } else {
          read(index++, draft);
        }
      }
      warnOfTwoDays();
    }

    ZoomChat chat() {
      return new ZoomChat(
          ZoomChat.Generation.CLOUD,
          List.copyOf(messages),
          List.copyOf(reactions),
          senders.size(),
          privateDropped,
          Set.copyOf(privateLines),
          lines,
          List.copyOf(unparsed),
          List.copyOf(warnings));
    }

    private Lines split(List<Line> all) {
      boolean anywhere = recordsAfterAnyBreak(all);
      int blank = 0;
      for (Line line : all) {
        Optional<CloudChatHeader> header =
            anywhere || line.afterCrlf() ? CloudChatHeader.in(line.text()) : Optional.empty();
        if (header.isPresent()) {
          drafts.add(
              new Draft(line.number(), header.get(), new StringBuilder(header.get().text())));
          continue;
        }
        if (!drafts.isEmpty()) {
          drafts.getLast().body().append('\n').append(line.text());
        } else if (!line.text().isBlank()) {
          unparsed.add(
              new Unparsed(line.number(), shown(line.text()), "stands before the first message"));
        }
        blank += line.text().isBlank() ? 1 : 0;
      }
      return new Lines(all.size(), all.size() - blank - unparsed.size(), blank, unparsed.size());
    }

    /** True where line feeds separate the records, because carriage returns were lost. */
    private boolean recordsAfterAnyBreak(List<Line> all) {
      List<Line> inside = new ArrayList<>();
      int records = 0;
      for (Line line : all) {
        if (CloudChatHeader.in(line.text()).isPresent()) {
          records += line.afterCrlf() ? 1 : 0;
          if (!line.afterCrlf()) {
            inside.add(line);
          }
        }
      }
      boolean crlf = all.stream().skip(1).anyMatch(Line::afterCrlf);
      boolean anywhere = !crlf || records < inside.size();
      if (!inside.isEmpty() && crlf) {
        warnings.add(
            new Warning(
                anywhere ? "mixed-line-breaks" : "chat-lines-inside-message",
                anywhere
                    ? "Most records end without a carriage return; every line that looks like a"
                        + " record was read as one."
                    : "%d lines inside messages look like records; they were kept as text."
                        .formatted(inside.size()),
                inside.getFirst().number()));
      }
      return anywhere;
    }

    private void read(int index, Draft draft) {
      // Some clients break lines with a bare CR.
      String body = QuotedText.trim(draft.body().toString().replace('\r', '\n'));
      CloudChatHeader header = draft.header();
      senders.add(header.sender());
      ChatPhrase.Reading reaction = ChatPhrase.reaction(body);
      if (reaction != null) {
        QuotedText quote = QuotedText.of(reaction.quote());
        EarlierMessages.Match match = earlier.find(quote);
        reactions.add(
            new ZoomChat.Reaction(
                index,
                draft.line(),
                header.offset(),
                header.sender(),
                reaction.emoji(),
                reaction.kind() == ChatPhrase.Kind.REMOVAL,
                quote.text(),
                match == null ? null : match.index(),
                match != null && match.ambiguous()));
        return;
      }
      Optional<ReplyQuote> reply = ReplyQuote.in(body, earlier);
      String text = reply.map(ReplyQuote::text).orElse(body);
      messages.add(
          new ZoomChat.Message(
              index,
              draft.line(),
              header.offset(),
              null,
              header.sender(),
              text,
              reply.map(Reading::reply).orElse(null)));
      earlier.add(index, text);
    }

    private static ZoomChat.Reply reply(ReplyQuote reply) {
      EarlierMessages.Match match = reply.match();
      return new ZoomChat.Reply(
          reply.quote().text(),
          match == null ? null : match.index(),
          match != null && match.ambiguous());
    }

    /** Two recordings appended to one file: the file's order stands, and a person should know. */
    private void warnOfTwoDays() {
      for (int i = 1; i < drafts.size(); i++) {
        Duration before = drafts.get(i - 1).header().offset();
        if (drafts.get(i).header().offset().compareTo(before.minus(JITTER)) < 0) {
          warnings.add(
              new Warning(
                  "time-goes-back",
                  "The clock goes back: perhaps two recordings in one file. The order was kept.",
                  drafts.get(i).line()));
          return;
        }
      }
    }
  }

  private static boolean isPrivate(String sender) {
    String lower = sender.toLowerCase(Locale.ROOT);
    return PRIVATE.stream().anyMatch(lower::contains);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Lines as an editor counts them: an end of line at the end of the file begins no new one. */
  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean afterCrlf = true;
    for (int from = 0; from < text.length(); ) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      int to = end;
      while (to > from && text.charAt(to - 1) == '\r') {
        to--;
      }
      lines.add(new Line(lines.size() + 1, text.substring(from, to), afterCrlf));
      afterCrlf = to < end;
      from = end + 1;
    }
    return lines;
  }
}
