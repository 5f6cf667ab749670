package world.kindness.curation.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.consent.ConsentRequestResource.ConsentRequestView;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.quotes.WritingMembers;
import world.kindness.curation.quotes.WritingMembers.WritingMember;
import world.kindness.membership.Member;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.platform.text.Language;
import world.kindness.session.Session;

/** Everybody whose words are chosen from one call, asked together: a mail for each person. */
@Path("/api/v1/drafts/{slug}/consent-requests")
@Tag(name = "Consent")
public class CallConsentResource {
  private final ConsentAsking asking;

  CallConsentResource(ConsentAsking asking) {
    this.asking = asking;
  }

  /**
   * Somebody whose chosen words nobody may show yet.
   *
   * @param name as it stands in the chat; absent where a quote has none, and then it is alone
   * @param quotes those not answered for, in the order of the pack
   * @param member who wrote, where mails reach them; absent where no member, or more than one, has
   *     this name
   * @param asked how many mails they were sent about these words
   * @param askedAt of the latest one, UTC; absent where nobody asked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record QuotedWriter(
      @Nullable String name,
      List<UUID> quotes,
      @Nullable WriterMember member,
      int asked,
      @Nullable Instant askedAt) {}

  /**
   * The member who wrote.
   *
   * @param sure whether the address in the attendance is the member's; else the name alone is
   * @param language of their mails
   */
  public record WriterMember(
      UUID id, boolean sure, @Schema(enumeration = {"en", "es", "sv"}) String language) {}

  /** A person to be asked, by the address that is given here or the one they joined with. */
  public record AskedWriter(
      @NotEmpty @Size(max = 20) List<@NotNull UUID> quotes,
      @Schema(
              description =
                  "Of the member who wrote them, to whom the mail goes then; else email is needed.")
          UUID member,
      @Schema(description = "Used for this mail and not kept.", examples = "ward.nurse@example.org")
          @Email
          @Size(max = 254)
          String email,
      @Schema(description = "How the mail addresses them.") @Size(max = 200) String name,
      @Schema(
              description =
                  "How many mails they had been sent when the list was read: where it is another number by now, nobody is asked (409).",
              examples = "0")
          @Min(0)
          Integer asked,
      @Schema(
              description =
                  "Of the mail and its page; where none is said the one a member of this address joined in, else English.",
              enumeration = {"en", "es", "sv"},
              examples = "sv")
          @Pattern(regexp = Language.CODES)
          String language) {}

  /** People to be asked, each once. */
  public record AskedWriters(@NotEmpty @Size(max = 200) List<@NotNull @Valid AskedWriter> people) {}

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listQuotedWriters",
      summary = "Whose words are chosen and not cleared yet",
      description =
          "A person each, with all their quotes that nobody answered for, whether we have their address as a member's, and when they were last asked. Who said no is not among them.")
  public CursorPage<QuotedWriter> list(String slug) {
    Session session = Session.required(slug);
    Map<String, List<Quote>> byWriter = new LinkedHashMap<>();
    Quote.of(session.id).stream()
        .filter(CallConsentResource::isOpen)
        .forEach(q -> byWriter.computeIfAbsent(writer(q), w -> new ArrayList<>()).add(q));
    WritingMembers members = WritingMembers.of(session);
    Map<UUID, List<ConsentRequest>> requests = ConsentRequest.of(session);
    return CursorPage.whole(
        byWriter.values().stream().map(quotes -> view(quotes, members, requests)).toList());
  }

  @POST
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "askWritersForConsent",
      summary = "Ask several people by mail whether their words may be published",
      description =
          "One mail a person with all their words and one link, in their language. Whoever was asked before and has not answered reads that this is a second mail. The quotes are ASKED until then. Addresses given here are not kept. All are asked, or nobody.")
  public CursorPage<ConsentRequestView> ask(String slug, @Valid @NotNull AskedWriters asked) {
    Session session = Session.locked(slug);
    WritingMembers members = WritingMembers.of(session);
    Map<UUID, Quote> chosen = new HashMap<>();
    Quote.of(session.id).forEach(quote -> chosen.put(quote.id, quote));
    Map<UUID, List<ConsentRequest>> earlier = ConsentRequest.of(session);
    List<ConsentRequest> requests = new ArrayList<>();
    for (int i = 0; i < asked.people().size(); i++) {
      String pointer = "/people/" + i;
      AskedWriter person = asked.people().get(i);
      List<Quote> quotes = quotes(person, pointer, chosen);
      if (person.asked() != null && person.asked() != mails(quotes, earlier).size()) {
        throw meanwhile(pointer, "They were sent a mail meanwhile: look again.");
      }
      ConsentMail.Addressee to = addressee(person, quotes, members, pointer);
      requests.addAll(asking.ask(session, quotes, earlier, to));
    }
    return CursorPage.whole(requests.stream().map(ConsentRequestView::of).toList());
  }

  /**
   * Of this call, each asked about once, and all of one writer.
   *
   * @param chosen the quotes of the call by their ids; those that are asked about leave it
   */
  private static List<Quote> quotes(AskedWriter person, String pointer, Map<UUID, Quote> chosen) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < person.quotes().size(); i++) {
      Quote quote = chosen.remove(person.quotes().get(i));
      if (quote == null) {
        throw Problem.rule(
            pointer + "/quotes/" + i, "That is no quote of this call, or it stands there twice.");
      }
      if (!isOpen(quote)) {
        throw meanwhile(pointer + "/quotes/" + i, "This was answered meanwhile: look again.");
      }
      quotes.add(quote);
    }
    if (quotes.stream().map(CallConsentResource::writer).distinct().count() > 1) {
      throw Problem.rule(
          pointer + "/quotes", "These are the words of several people: ask each about their own.");
    }
    return quotes;
  }

  private static ConsentMail.Addressee addressee(
      AskedWriter person, List<Quote> quotes, WritingMembers members, String pointer) {
    if ((person.member() == null) == (person.email() == null)) {
      throw Problem.rule(pointer, "Say the member or an e-mail address, one of the two.");
    }
    if (person.email() != null) {
      String address = ConsentRequestResource.address(person.email(), pointer + "/email");
      return new ConsentMail.Addressee(
          address,
          person.name(),
          ConsentRequestResource.language(person.language(), address),
          null);
    }
    Member member =
        members
            .named(quotes.getFirst().speakerName)
            .map(WritingMember::member)
            .filter(found -> found.getsMails() && found.id.equals(person.member()))
            .orElseThrow(
                () ->
                    Problem.rule(
                        pointer + "/member",
                        "That member did not write these words, left, or wants no mails now."));
    Language language =
        person.language() == null ? member.language : Language.of(person.language());
    return new ConsentMail.Addressee(member.email, person.name(), language, member);
  }

  private static Problem meanwhile(String pointer, String detail) {
    return new Problem(
        ProblemType.CONFLICT,
        "Somebody was asked, or answered, since this list was read.",
        List.of(new Problem.Fault(pointer, detail)));
  }

  /** When mails about these words were sent, each once. */
  private static List<Instant> mails(List<Quote> quotes, Map<UUID, List<ConsentRequest>> requests) {
    return quotes.stream()
        .flatMap(quote -> requests.getOrDefault(quote.id, List.of()).stream())
        .map(request -> request.askedAt)
        .distinct()
        .toList();
  }

  private static QuotedWriter view(
      List<Quote> quotes, WritingMembers members, Map<UUID, List<ConsentRequest>> requests) {
    Optional<WritingMember> member =
        members.named(quotes.getFirst().speakerName).filter(found -> found.member().getsMails());
    List<Instant> asked = mails(quotes, requests);
    return new QuotedWriter(
        quotes.getFirst().speakerName,
        quotes.stream().map(quote -> quote.id).toList(),
        member
            .map(
                found ->
                    new WriterMember(
                        found.member().id, found.sure(), found.member().language.code()))
            .orElse(null),
        asked.size(),
        asked.stream().max(Instant::compareTo).orElse(null));
  }

  private static boolean isOpen(Quote quote) {
    return quote.consent == Consent.NOT_ASKED || quote.consent == Consent.ASKED;
  }

  /** Whose words these are; those of nobody known are alone. */
  private static String writer(Quote quote) {
    String name = quote.speakerName == null ? "" : WritingMembers.plain(quote.speakerName);
    return name.isBlank() ? quote.id.toString() : name;
  }
}
