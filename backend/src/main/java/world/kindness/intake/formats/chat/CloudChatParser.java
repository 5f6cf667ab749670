package world.kindness.intake.formats.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.kindness.intake.absent.LeftOut;
import world.kindness.intake.formats.chat.ChatRecords.Taken;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;

/**
 * Reads the chat of a Zoom cloud recording: public records of {@code 00:13:46⇥Name:⇥text}. Records
 * end with CRLF and may hold bare line feeds; where a file lost its carriage returns, every line
 * that begins like a record is one. Never fails: what it cannot place it lists.
 */
public class CloudChatParser {
  /** A record under construction. */
  private record Draft(int line, CloudChatHeader header, StringBuilder body) {
    int length() {
      return 1 + (int) body.chars().filter(c -> c == '\n').count();
    }

    /** Whether it is private, or a private record of a chat saved on a computer stands in it. */
    boolean isPrivate() {
      return HeaderWords.privateMarkIn(header.sender())
          || ChatInText.ofPrivateChat(body.toString());
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
    return parse(SourceText.of(bytes));
  }

  /** Parses a file's text. */
  public ZoomChat parse(SourceText source) {
    return new Reading(source, leftOut).chat();
  }

  /** One file being read. */
  private static class Reading {
    private final List<Warning> warnings;
    private final List<Unparsed> unparsed = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final PrivateWords privateWords = new PrivateWords();
    private final ChatRecords records = new ChatRecords(privateWords);
    private final Lines lines;
    private final LineNumbers kept = new LineNumbers();
    private int privateDropped;
    private int othersLeftOut;

    Reading(SourceText source, LeftOut leftOut) {
      warnings = new ArrayList<>(source.warnings());
      lines = split(source.lines());
      Set<Draft> left = Collections.newSetFromMap(new IdentityHashMap<>());
      drafts.stream()
          .filter(draft -> leftOut.record(draft.line, draft.header.sender(), body(draft)))
          .forEach(left::add);
      Set<Draft> silent = Collections.newSetFromMap(new IdentityHashMap<>());
      drafts.stream().filter(Draft::isPrivate).forEach(silent::add);
      boolean anyPrivate = !silent.isEmpty();
      silent.addAll(left);
      drafts.stream().filter(silent::contains).map(Reading::body).forEach(privateWords::add);
      for (Draft draft : drafts) {
        Taken taken =
            silent.contains(draft)
                ? Taken.NOTHING
                : records.read(draft.heading(), body(draft), List.of());
        boolean dropped = taken == Taken.NOTHING;
        boolean other = dropped && (left.contains(draft) || !anyPrivate);
        othersLeftOut += other ? 1 : 0;
        privateDropped += dropped && !other ? 1 : 0;
        if (taken == Taken.WHOLE) {
          kept.add(draft.line, draft.length());
        }
      }
      ChatRecords.timeGoesBack(drafts.stream().map(Draft::heading).toList())
          .ifPresent(warnings::add);
      warnings.addAll(records.warnings());
    }

    ZoomChat chat() {
      return new ZoomChat(
          ZoomChat.Generation.CLOUD,
          records.messages(),
          records.reactions(),
          records.senders(),
          privateDropped,
          othersLeftOut,
          kept,
          lines,
          List.copyOf(unparsed),
          List.copyOf(warnings));
    }

    private Lines split(List<TextLine> all) {
      boolean anywhere = recordsAfterAnyBreak(all);
      int blank = 0;
      for (TextLine line : all) {
        Optional<CloudChatHeader> header =
            CloudChatHeader.in(line.text())
                .filter(h -> anywhere || line.afterCrlf() || HeaderWords.privateMarkIn(h.sender()));
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
    private boolean recordsAfterAnyBreak(List<TextLine> all) {
      List<TextLine> inside = new ArrayList<>();
      int records = 0;
      for (TextLine line : all) {
        if (CloudChatHeader.in(line.text()).isPresent()) {
          records += line.afterCrlf() ? 1 : 0;
          if (!line.afterCrlf()) {
            inside.add(line);
          }
        }
      }
      boolean crlf = all.stream().skip(1).anyMatch(TextLine::afterCrlf);
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

    private static String body(Draft draft) {
      return QuotedText.trim(draft.body().toString());
    }
  }
}
