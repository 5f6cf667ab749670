package world.kindness.intake.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import world.kindness.intake.Decoding;
import world.kindness.intake.ParsedFile.Lines;
import world.kindness.intake.ParsedFile.Unparsed;
import world.kindness.intake.ParsedFile.Warning;
import world.kindness.intake.absent.LeftOut;
import world.kindness.intake.chat.ChatRecords.Taken;

/**
 * Reads the chat of a Zoom cloud recording: public records of {@code 00:13:46⇥Name:⇥text}. Records
 * end with CRLF and may hold bare line feeds; where a file lost its carriage returns, every line
 * that begins like a record is one. Never fails: what it cannot place it lists.
 */
public class CloudChatParser {
  /** A record under construction. */
  private record Draft(int line, CloudChatHeader header, StringBuilder body) {
    /** Every line of it, from 1. */
    IntStream lines() {
      int below = (int) body.chars().filter(c -> c == '\n').count();
      return IntStream.rangeClosed(line, line + below);
    }

    boolean isPrivate() {
      return HeaderWords.privateMarkIn(header.sender());
    }

    ChatRecords.Heading heading() {
      return new ChatRecords.Heading(line, header.offset(), null, header.sender());
    }
  }

  private final LeftOut leftOut;

  public CloudChatParser() {
    this(LeftOut.NOTHING);
  }

  /** Leaves records out with every word, as it does with private ones. */
  public CloudChatParser(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  /** Parses a file's bytes. */
  public ZoomChat parse(byte[] bytes) {
    return new Reading(Decoding.decode(bytes), leftOut).chat();
  }

  /** One file being read. */
  private static class Reading {
    private final List<Warning> warnings;
    private final List<Unparsed> unparsed = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final PrivateWords privateWords = new PrivateWords();
    private final ChatRecords records = new ChatRecords(privateWords);
    private final Lines lines;
    private final Set<Integer> privateLines = new HashSet<>();
    private int privateDropped;
    private int othersLeftOut;

    Reading(Decoding decoding, LeftOut leftOut) {
      warnings = new ArrayList<>(decoding.warnings());
      List<ChatLine> all = ChatLine.of(decoding.text());
      lines = split(all);
      Set<Draft> left = Collections.newSetFromMap(new IdentityHashMap<>());
      drafts.stream()
          .filter(draft -> leftOut.record(draft.line, draft.header.sender(), body(draft)))
          .forEach(left::add);
      boolean anyPrivate = drafts.stream().anyMatch(Draft::isPrivate);
      drafts.stream()
          .filter(draft -> draft.isPrivate() || left.contains(draft))
          .map(Reading::body)
          .forEach(privateWords::add);
      for (Draft draft : drafts) {
        Taken taken =
            draft.isPrivate() || left.contains(draft)
                ? Taken.NOTHING
                : records.read(draft.heading(), body(draft), List.of());
        boolean dropped = taken == Taken.NOTHING;
        boolean other = dropped && (left.contains(draft) || !anyPrivate);
        othersLeftOut += other ? 1 : 0;
        privateDropped += dropped && !other ? 1 : 0;
        if (taken != Taken.WHOLE) {
          draft.lines().forEach(privateLines::add);
        }
      }
      ChatRecords.timeGoesBack(drafts.stream().map(Draft::heading).toList())
          .ifPresent(warnings::add);
    }

    ZoomChat chat() {
      return new ZoomChat(
          ZoomChat.Generation.CLOUD,
          records.messages(),
          records.reactions(),
          records.senders(),
          privateDropped,
          othersLeftOut,
          Set.copyOf(privateLines),
          lines,
          List.copyOf(unparsed),
          List.copyOf(warnings));
    }

    private Lines split(List<ChatLine> all) {
      boolean anywhere = recordsAfterAnyBreak(all);
      int blank = 0;
      for (ChatLine line : all) {
        Optional<CloudChatHeader> header =
            anywhere || line.afterCrlf() ? CloudChatHeader.in(line.text()) : Optional.empty();
        if (header.isPresent()) {
          drafts.add(
              new Draft(line.number(), header.get(), new StringBuilder(header.get().text())));
          continue;
        }
        if (!drafts.isEmpty()) {
          drafts.getLast().body().append('\n').append(line.text());
        } else if (!line.blank()) {
          unparsed.add(
              new Unparsed(line.number(), line.shown(), "stands before the first message"));
        }
        blank += line.blank() ? 1 : 0;
      }
      return new Lines(all.size(), all.size() - blank - unparsed.size(), blank, unparsed.size());
    }

    /** True where line feeds separate the records, because carriage returns were lost. */
    private boolean recordsAfterAnyBreak(List<ChatLine> all) {
      List<ChatLine> inside = new ArrayList<>();
      int records = 0;
      for (ChatLine line : all) {
        if (CloudChatHeader.in(line.text()).isPresent()) {
          records += line.afterCrlf() ? 1 : 0;
          if (!line.afterCrlf()) {
            inside.add(line);
          }
        }
      }
      boolean crlf = all.stream().skip(1).anyMatch(ChatLine::afterCrlf);
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

    /** Some clients break lines with a bare CR. */
    private static String body(Draft draft) {
      return QuotedText.trim(draft.body().toString().replace('\r', '\n'));
    }
  }
}
