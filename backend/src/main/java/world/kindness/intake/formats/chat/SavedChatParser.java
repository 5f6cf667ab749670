package world.kindness.intake.formats.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import world.kindness.intake.absent.LeftOut;
import world.kindness.intake.formats.chat.ChatRecords.Taken;
import world.kindness.intake.formats.chat.SavedChatHeader.Audience;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;

/**
 * Reads a chat that Zoom saved on a computer. Such a file may hold private records: they, and those
 * whose audience cannot be told, are left out with every word. Never fails: what it cannot place it
 * lists.
 */
public class SavedChatParser {

  private final LeftOut leftOut;

  public SavedChatParser() {
    this(LeftOut.NOTHING);
  }

  /** Leaves records out with every word, as it does with private ones. */
  public SavedChatParser(LeftOut leftOut) {
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
    private final List<SavedChatRecord> found = new ArrayList<>();
    private final PrivateWords privateWords = new PrivateWords();
    private final ChatRecords records = new ChatRecords(privateWords);
    private final LineNumbers kept = new LineNumbers();
    private final SavedChatStyle style;
    private final Lines lines;
    private Duration lastClock = Duration.ZERO;
    private Duration privateUntil = Duration.ZERO;
    private final Set<Integer> left = new HashSet<>();
    private final Set<String> tookPart = new HashSet<>();
    private final boolean anyPrivate;
    private int privateDropped;
    private int othersLeftOut;

    Reading(SourceText source, LeftOut leftOut) {
      warnings = new ArrayList<>(source.warnings());
      style = SavedChatStyle.of(source);
      lines = split(source.lines());
      found.stream()
          .filter(record -> !record.isPrivate())
          .forEach(record -> tookPart.add(record.header().sender()));
      anyPrivate = found.stream().anyMatch(SavedChatRecord::isPrivate);
      found.stream()
          .filter(record -> leftOut.record(record.line(), record.header().sender(), said(record)))
          .forEach(record -> left.add(record.line()));
      found.stream().filter(this::silent).map(SavedChatRecord::body).forEach(privateWords::add);
      found.forEach(this::read);
      warn();
    }

    ZoomChat chat() {
      return new ZoomChat(
          style.generation(),
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
      int blank = 0;
      boolean beginningMissing = false;
      for (TextLine line : all) {
        SavedChatHeader header = style.header(line);
        blank += header == null && line.blank() ? 1 : 0;
        if (header != null) {
          found.add(new SavedChatRecord(line.number(), header, isPrivate(header)));
        } else if (!found.isEmpty()) {
          found.getLast().below().add(line);
        } else if (!line.blank()) {
          beginningMissing |= QuotedText.blank(line.text().charAt(0));
          // It may belong to a private message, so its words are not shown.
          unparsed.add(
              new Unparsed(
                  line.number(),
                  "",
                  beginningMissing
                      ? "belongs to a message whose beginning is missing"
                      : "stands before the first message"));
        }
      }
      return new Lines(all.size(), all.size() - blank - unparsed.size(), blank, unparsed.size());
    }

    /**
     * Where texts are not indented, chat lines pasted into a private message look like records.
     * They tell by their time, which is earlier.
     */
    private boolean isPrivate(SavedChatHeader header) {
      if (header.audience() == Audience.UNCLEAR) {
        privateUntil = lastClock;
        return true;
      }
      lastClock = header.offset();
      boolean pasted = style.inline() && header.offset().compareTo(privateUntil) < 0;
      if (pasted) {
        return true;
      }
      privateUntil = header.isPublic() ? Duration.ZERO : header.offset();
      return !header.isPublic();
    }

    private String said(SavedChatRecord record) {
      return record.bodyWithoutReactions(tookPart);
    }

    /** Whether no word of a record may be kept. */
    private boolean silent(SavedChatRecord record) {
      return record.isPrivate() || left.contains(record.line());
    }

    private void read(SavedChatRecord record) {
      Taken taken =
          silent(record)
              ? Taken.NOTHING
              : records.read(record.heading(), said(record), record.reactions(tookPart));
      boolean dropped = taken == Taken.NOTHING;
      boolean other = dropped && (left.contains(record.line()) || !anyPrivate);
      othersLeftOut += other ? 1 : 0;
      privateDropped += dropped && !other ? 1 : 0;
      if (!dropped) {
        record.reactionsInDoubt(tookPart).forEach(records::reactionsInDoubt);
      }
      if (taken == Taken.WHOLE) {
        kept.add(record.line(), record.length());
      }
    }

    private void warn() {
      List<SavedChatRecord> clear =
          found.stream().filter(r -> r.header().audience() != Audience.UNCLEAR).toList();
      warn(
          "mixed-generations",
          "Records in another of Zoom's formats than the rest of the file: %d.",
          clear.stream().filter(r -> style.differs(r.header())).toList());
      if (records.messages().isEmpty()) {
        warn(
            "nothing-public",
            "None of the %d records says in words that are known that it is to everyone.",
            found.stream().filter(SavedChatRecord::isPrivate).toList());
      }
      found.stream()
          .filter(r -> r.isPrivate() && unclear(r))
          .forEach(r -> records.unclearAudience(r.line()));
      ChatRecords.timeGoesBack(clear.stream().map(SavedChatRecord::heading).toList())
          .ifPresent(warnings::add);
      warnings.addAll(records.warnings());
    }

    private static boolean unclear(SavedChatRecord record) {
      return record.header().audience() != Audience.PRIVATE;
    }

    private void warn(String code, String detail, List<SavedChatRecord> records) {
      if (!records.isEmpty()) {
        warnings.add(
            new Warning(code, detail.formatted(records.size()), records.getFirst().line()));
      }
    }
  }
}
