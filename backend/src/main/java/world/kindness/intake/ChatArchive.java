package world.kindness.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.kindness.intake.chat.ZoomChat;
import world.kindness.session.Session;

/** Keeps a parsed chat: messages with what they answer, and the reactions that stand. */
class ChatArchive {
  private ChatArchive() {}

  static void store(ZoomChat chat, Redaction redaction, SourceFile file, Session session) {
    Map<Integer, ChatMessage> byIndex = new HashMap<>();
    for (ZoomChat.Message message : chat.messages()) {
      ChatMessage kept = new ChatMessage();
      kept.sourceFile = file;
      kept.session = session;
      kept.placeInFile = message.index();
      kept.line = message.line();
      kept.offsetSeconds = (int) message.offset().toSeconds();
      kept.localDate = message.date();
      kept.sender = redaction.redact(message.sender(), message.line());
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
      kept.sender = redaction.redact(reaction.sender(), reaction.line());
      kept.emoji = reaction.emoji();
      kept.persist();
    }
  }

  /** Reactions whose message was found and that the same person did not take back. */
  private static List<ZoomChat.Reaction> standing(ZoomChat chat) {
    List<ZoomChat.Reaction> standing = new ArrayList<>();
    for (ZoomChat.Reaction reaction : chat.reactions()) {
      if (reaction.target() == null) {
        continue;
      }
      if (!reaction.removed()) {
        standing.add(reaction);
        continue;
      }
      for (int i = standing.size() - 1; i >= 0; i--) {
        ZoomChat.Reaction earlier = standing.get(i);
        if (earlier.sender().equals(reaction.sender())
            && earlier.target().equals(reaction.target())
            && earlier.emoji().equals(reaction.emoji())) {
          standing.remove(i);
          break;
        }
      }
    }
    return standing;
  }

  static Map<String, Integer> counts(ZoomChat chat) {
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
