package world.kindness.curation.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.curation.quotes.Quote;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.ChatReaction;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1/drafts/{slug}/messages")
@Tag(name = "Drafts")
public class MessageResource {

  /** Words in any form and without regard to accents, as in the public search. */
  private static final String HAS_WORDS =
      "cast(sql('(to_tsvector(''kindness'', ?) @@ websearch_to_tsquery(''kindness'', ?))', e.sender || ' ' || e.body, :words) as boolean) = true";

  private static final String QUOTED =
      "exists (from Quote q where q.messageId = e.id or q.messageId in (select c.id from ChatMessage c where c.sameAs.id = e.id))";

  /** In which order. */
  @Schema(name = "MessageSort")
  public enum Sort {
    /** As people wrote. */
    CHAT,
    /** The most reactions first. */
    REACTIONS
  }

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listMessages",
      summary = "The public chat of a call",
      description =
          "In the order of the chat or by reactions, each once however many copies of the chat there are; each with what it answers, what answers it, and the quote it became. Private messages were never stored.")
  public CursorPage<MessageView> list(
      String slug,
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "CHAT when left out.") @QueryParam("sort") Sort sort,
      @Parameter(
              description =
                  "Only messages with these words, in any form, in their text or their writer's name; \"…\" for words in this order, -word for what is not to be there.")
          @QueryParam("q")
          String q,
      @Parameter(description = "Only messages that are quotes already (true), or are not (false).")
          @QueryParam("chosen")
          Boolean chosen) {
    Keyset<ChatMessage> walk = Keyset.of(ChatMessage.class);
    if (sort == Sort.REACTIONS) {
      walk.descending("reactionCount", Long.class, m -> m.reactionCount);
    }
    walk.ascending("placeInCall", Integer.class, m -> m.placeInCall)
        .ascending("id", UUID.class, m -> m.id)
        .where("e.session.id = :session", "session", Session.required(slug).id)
        .where("e.sameAs is null")
        .where(HAS_WORDS, "words", q == null || q.isBlank() ? null : q.strip());
    if (chosen != null) {
      walk.where(chosen ? QUOTED : "not " + QUOTED);
    }
    return withThreads(walk.page(page, m -> m));
  }

  private static CursorPage<MessageView> withThreads(CursorPage<ChatMessage> page) {
    List<ChatMessage> messages = page.items();
    // Read at once, for the look at each message's own.
    ChatMessage.list(
        "id in ?1",
        messages.stream().map(m -> m.answers).filter(Objects::nonNull).map(m -> m.id).toList());
    Map<UUID, List<ChatMessage>> replies =
        ChatMessage.<ChatMessage>list(
                "answers in ?1 and sameAs is null order by placeInCall", messages)
            .stream()
            .collect(Collectors.groupingBy(m -> m.answers.id));
    Map<UUID, List<ChatReaction>> reactions =
        ChatReaction.<ChatReaction>list("countsFor in ?1", messages).stream()
            .collect(Collectors.groupingBy(r -> r.countsFor.id));
    // A quote may have been chosen from any copy.
    Map<UUID, UUID> shown = new HashMap<>();
    messages.forEach(m -> shown.put(m.id, m.id));
    ChatMessage.<ChatMessage>list("sameAs in ?1", messages)
        .forEach(copy -> shown.put(copy.id, copy.sameAs.id));
    Map<UUID, Quote> quotes =
        Quote.<Quote>list("messageId in ?1", shown.keySet()).stream()
            .collect(
                Collectors.toMap(
                    q -> shown.get(q.messageId), Function.identity(), (one, other) -> one));
    return new CursorPage<>(
        messages.stream()
            .map(
                m ->
                    MessageView.of(
                        m,
                        replies.getOrDefault(m.id, List.of()),
                        reactions.getOrDefault(m.id, List.of()),
                        quotes.get(m.id)))
            .toList(),
        page.next(),
        page.total());
  }
}
