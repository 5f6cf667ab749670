package world.kindness.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.platform.CursorPage;
import world.kindness.platform.Keyset;
import world.kindness.platform.PageRequest;
import world.kindness.platform.Roles;
import world.kindness.session.Session;

@Path("/api/v1/drafts/{slug}/messages")
@Tag(name = "Drafts")
public class MessageResource {

  /**
   * A message of the chat.
   *
   * @param offsetSeconds from the recording's start; absent for a chat saved on a computer
   * @param localTime on the computer that saved the chat, whose zone the file does not tell
   * @param localDate on that computer; absent where the file carries none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MessageView(
      UUID id,
      Integer offsetSeconds,
      LocalTime localTime,
      LocalDate localDate,
      String sender,
      String text,
      UUID replyTo,
      List<ReactionCount> reactions) {}

  public record ReactionCount(String emoji, long count) {}

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listMessages",
      summary = "The public chat of a call",
      description =
          "In file order, with replies and reactions. Private messages were never stored.")
  public CursorPage<MessageView> list(String slug, @BeanParam @Valid PageRequest page) {
    Session session = Session.required(slug);
    CursorPage<ChatMessage> messages =
        Keyset.of(ChatMessage.class)
            .ascending("sourceFile.sha256", String.class, m -> m.sourceFile.sha256)
            .ascending("placeInFile", Integer.class, m -> m.placeInFile)
            .where("e.session.id = :session", "session", session.id)
            .page(page, m -> m);
    Map<UUID, List<ChatReaction>> reactions =
        ChatReaction.<ChatReaction>list("message in ?1", messages.items()).stream()
            .collect(Collectors.groupingBy(r -> r.message.id));
    return new CursorPage<>(
        messages.items().stream()
            .map(m -> view(m, reactions.getOrDefault(m.id, List.of())))
            .toList(),
        messages.next(),
        messages.total());
  }

  private static MessageView view(ChatMessage m, List<ChatReaction> reactions) {
    boolean saved = m.sourceFile.kind.equals(FileKind.ZOOM_CHAT_SAVED.name());
    return new MessageView(
        m.id,
        saved ? null : m.offsetSeconds,
        saved ? LocalTime.ofSecondOfDay(m.offsetSeconds) : null,
        m.localDate,
        m.sender,
        m.body,
        m.replyTo == null ? null : m.replyTo.id,
        reactions.stream()
            .collect(Collectors.groupingBy(MessageResource::anySkin, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> new ReactionCount(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingLong(ReactionCount::count)
                    .reversed()
                    .thenComparing(ReactionCount::emoji))
            .toList());
  }

  /** Skin tones count as one emoji (Fitzpatrick modifiers, UTS 51). */
  private static String anySkin(ChatReaction reaction) {
    return reaction.emoji.replaceAll("[\\x{1F3FB}-\\x{1F3FF}]", "");
  }
}
