package world.kindness.intake.renewal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.absent.TakenOut;
import world.kindness.intake.files.BoardCopy;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.attendance.AttendanceParser;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.formats.chat.CloudChatParser;
import world.kindness.intake.formats.chat.SavedChatParser;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.packdocument.PackDocumentParser;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.held.HeldItem;
import world.kindness.intake.records.ChatMessage;

/**
 * The copy of a file made anew from the one that an earlier version kept. That one may hold private
 * words, so of a chat only the records are taken over that came into the draft as public messages;
 * a text of another kind in which records of a chat may stand is emptied.
 */
class RenewedCopy {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A message, whatever ends its lines: earlier versions kept other line ends than a feed. */
  private record Said(String sender, String words) {
    static Said of(String sender, String body) {
      return new Said(sender, BLANKS.matcher(SourceText.of(body).text()).replaceAll(" ").strip());
    }
  }

  private RenewedCopy() {}

  /** Whether words were taken out. */
  static boolean of(SourceFile file) {
    SourceText before = SourceText.of(file.copy());
    String copy =
        switch (FileKind.valueOf(file.kind)) {
          case ZOOM_CHAT_CLOUD -> chat(file, before, new CloudChatParser().parse(before));
          case ZOOM_CHAT_SAVED -> chat(file, before, new SavedChatParser().parse(before));
          case ZOOM_ATTENDANCE ->
              vouchedFor(
                  before, ChatInText.certainIn(before), new AttendanceParser().parse(before));
          case BREAKOUT_NOTES ->
              vouchedFor(before, ChatInText.in(before), new BreakoutNotesParser().parse(before));
          case PACK_TEXT ->
              vouchedFor(before, ChatInText.in(before), new PackDocumentParser().parse(before));
          case BOARD_TABLE -> BoardCopy.withoutChats(file);
          case UNKNOWN -> "";
        };
    file.redactedCopy = copy.getBytes(StandardCharsets.UTF_8);
    file.copyVersion = SourceFile.COPY_VERSION;
    if (FileKind.valueOf(file.kind).isChat()) {
      forgetWhatStandsNowhere(file, copy);
    }
    return words(SourceText.of(copy)) < words(before);
  }

  private static String vouchedFor(SourceText before, List<Integer> chatLines, ParsedFile read) {
    return before.keeping(line -> chatLines.isEmpty() && read.kept().contains(line)).copy();
  }

  /**
   * Takes private records out of public messages into which an earlier version read them.
   *
   * @return those messages
   */
  static List<ChatMessage> openedUp(SourceFile file) {
    List<ChatMessage> changed = new ArrayList<>();
    for (ChatMessage message : ChatMessage.<ChatMessage>list("sourceFile", file)) {
      String words = ChatInText.publicIn(message.body);
      if (!words.equals(message.body)) {
        message.body = words.isEmpty() ? TakenOut.MARK : words;
        changed.add(message);
      }
    }
    return changed;
  }

  /** Messages learn on which line they stand in the new copy. */
  private static String chat(SourceFile file, SourceText before, ZoomChat chat) {
    Map<Said, Deque<ChatMessage>> stored =
        ChatMessage.<ChatMessage>list("sourceFile = ?1 order by placeInFile", file).stream()
            .collect(
                Collectors.groupingBy(
                    m -> Said.of(m.sender, m.body),
                    HashMap::new,
                    Collectors.toCollection(ArrayDeque::new)));
    NavigableSet<Integer> begins = new TreeSet<>();
    Stream.concat(
            chat.messages().stream().map(ZoomChat.Message::line),
            chat.reactions().stream().map(ZoomChat.Reaction::line))
        .forEach(begins::add);
    int end = before.lines().size() + 1;
    LineNumbers known = new LineNumbers();
    Map<Integer, Boolean> trusted = new HashMap<>();
    for (ZoomChat.Message message : chat.messages()) {
      Deque<ChatMessage> same = stored.get(Said.of(message.sender(), message.text()));
      ChatMessage kept = same == null ? null : same.poll();
      if (kept != null) {
        kept.line = message.line();
      }
      // What it quotes may have been private, and only the copy that lost it could tell.
      boolean quotesUnknown = message.replyTo() != null && message.replyTo().target() == null;
      trusted.put(message.index(), kept != null && !quotesUnknown);
      if (kept != null && !quotesUnknown) {
        add(known, message.line(), begins, end);
      }
    }
    for (ZoomChat.Reaction reaction : chat.reactions()) {
      if (reaction.target() != null && trusted.getOrDefault(reaction.target(), false)) {
        add(known, reaction.line(), begins, end);
      }
    }
    return before.keeping(line -> chat.kept().contains(line) && known.contains(line)).copy();
  }

  private static void add(LineNumbers lines, int first, NavigableSet<Integer> begins, int end) {
    Integer next = begins.higher(first);
    lines.add(first, (next == null ? end : next) - first);
  }

  /** An address of a private message was held for a decision that nobody can take any more. */
  private static void forgetWhatStandsNowhere(SourceFile file, String copy) {
    for (HeldItem item : HeldItem.<HeldItem>list("sourceFile", file)) {
      boolean stands =
          Stream.of(item.token, item.foundValue)
              .anyMatch(words -> words != null && (copy.contains(words) || inMessage(file, words)));
      if (item.foundValue != null && !stands) {
        item.delete();
      }
    }
  }

  private static boolean inMessage(SourceFile file, String words) {
    return ChatMessage.count(
            "sourceFile = ?1 and (locate(?2, body) > 0 or locate(?2, sender) > 0)", file, words)
        > 0;
  }

  private static long words(SourceText text) {
    return text.lines().stream().filter(line -> !line.blank()).count();
  }
}
