package world.kindness.intake.records;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import world.kindness.intake.files.Redaction;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.chat.Emoji;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.session.Session;

/** Keeps a parsed chat: messages with what they answer, and the reactions that stand. */
public class ChatArchive {
  private ChatArchive() {}

  public static void store(ZoomChat chat, Redaction redaction, SourceFile file, Session session) {
    Map<Integer, ChatMessage> byIndex = new HashMap<>();
    for (ZoomChat.Message message : chat.messages()) {
      ChatMessage kept = new ChatMessage();
      kept.sourceFile = file;
      kept.session = session;
      kept.placeInFile = message.index();
      kept.line = message.line();
      kept.offsetSeconds = (int) message.offset().toSeconds();
      kept.localDate = message.date();
      kept.sender = redaction.redactName(message.sender(), message.line());
      kept.body = redaction.redact(message.text(), message.line());
      if (message.replyTo() != null && message.replyTo().target() != null) {
        kept.replyTo = byIndex.get(message.replyTo().target());
      }
      kept.answers = kept.replyTo;
      kept.placeInCall = message.index();
      kept.persist();
      byIndex.put(message.index(), kept);
    }
    for (ZoomChat.Reaction reaction : standing(chat)) {
      ChatReaction kept = new ChatReaction();
      kept.message = byIndex.get(reaction.target());
      kept.countsFor = kept.message;
      kept.sender = redaction.redactName(reaction.sender(), reaction.line());
      kept.emoji = reaction.emoji();
      kept.persist();
    }
  }

  /** One person's reactions to one message that count as the same. */
  private record Same(String sender, Integer target, String emoji) {
    static Same of(ZoomChat.Reaction reaction) {
      return new Same(reaction.sender(), reaction.target(), Emoji.counted(reaction.emoji()));
    }
  }

  /** Reactions whose message was found and that the same person did not take back. */
  private static Collection<ZoomChat.Reaction> standing(ZoomChat chat) {
    Set<ZoomChat.Reaction> standing = new LinkedHashSet<>();
    Map<Same, Deque<ZoomChat.Reaction>> same = new HashMap<>();
    for (ZoomChat.Reaction reaction : chat.reactions()) {
      Deque<ZoomChat.Reaction> earlier =
          same.computeIfAbsent(Same.of(reaction), s -> new ArrayDeque<>());
      if (reaction.target() != null && !reaction.removed()) {
        earlier.push(reaction);
        standing.add(reaction);
      } else if (reaction.target() != null && !earlier.isEmpty()) {
        standing.remove(earlier.pop());
      }
    }
    return standing;
  }

  public static Map<String, Integer> counts(ZoomChat chat) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("messages", chat.messages().size());
    counts.put("replies", (int) chat.replies());
    counts.put("reactions", chat.reactions().size());
    counts.put(
        "reactionsWithoutMessage",
        (int) chat.reactions().stream().filter(r -> r.target() == null).count());
    counts.put("senders", chat.senders());
    return counts;
  }
}
