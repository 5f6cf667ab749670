package world.kindness.curation.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.ChatReaction;
import world.kindness.intake.records.ReactionCount;

/**
 * A message of the chat with its thread.
 *
 * @param offsetSeconds from the recording's start; absent for a chat saved on a computer
 * @param localTime on the computer that saved the chat, whose zone the file does not tell
 * @param localDate on that computer; absent where the file carries none
 * @param replyTo the message it answers; its words are in {@code answered}
 * @param answered absent where it answers none
 * @param replies what answers it, in the order of the chat
 * @param reactionCount how many reactions it has in all
 * @param quote what became of it in the draft; absent while nobody chose it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
    UUID id,
    @Nullable Integer offsetSeconds,
    @Nullable LocalTime localTime,
    @Nullable LocalDate localDate,
    String sender,
    String text,
    @Nullable UUID replyTo,
    @Nullable Excerpt answered,
    List<Excerpt> replies,
    long reactionCount,
    List<ReactionCount> reactions,
    @Nullable Chosen quote) {

  /** Another message of the thread. */
  public record Excerpt(UUID id, String sender, String text) {
    static Excerpt of(ChatMessage m) {
      return m == null ? null : new Excerpt(m.id, m.sender, m.body);
    }
  }

  /** The quote that a message became. */
  public record Chosen(UUID id, Quote.Section section, Consent consent) {
    static Chosen of(Quote q) {
      return q == null ? null : new Chosen(q.id, q.section, q.consent);
    }
  }

  static MessageView of(
      ChatMessage m, List<ChatMessage> replies, List<ChatReaction> reactions, Quote quote) {
    boolean saved = m.sourceFile.kind.equals(FileKind.ZOOM_CHAT_SAVED.name());
    return new MessageView(
        m.id,
        saved ? null : m.offsetSeconds,
        saved ? LocalTime.ofSecondOfDay(m.offsetSeconds) : null,
        m.localDate,
        m.sender,
        m.body,
        m.answers == null ? null : m.answers.id,
        Excerpt.of(m.answers),
        replies.stream().map(Excerpt::of).toList(),
        reactions.size(),
        ReactionCount.of(reactions),
        Chosen.of(quote));
  }
}
