package world.kindness.curation.quotes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.country.Country;
import world.kindness.intake.findings.names.WrittenName;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.ChatReaction;
import world.kindness.intake.records.ReactionCount;
import world.kindness.platform.database.ListEnd;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/** A message chosen for the pack, with the consent of the person who wrote it. */
@Entity
public class Quote extends StoredEntity {
  @Schema(name = "QuoteSection")
  public enum Section {
    ON_THE_DAY,
    GLIMPSE
  }

  /** Each message through the copy that stands for it. */
  private static final String ANSWERS =
      """
      with said as (
        select q.id as quote, coalesce(m.same_as_id, m.id) as message
          from quote q join chat_message m on m.id = q.message_id
         where q.id = any(:quotes))
      select reply.quote, answered.quote
        from said reply
        join chat_message m on m.id = reply.message
        join said answered on answered.message = m.answers_id
       order by reply.quote, answered.quote""";

  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public Section section;

  public int placeInList;
  public String wording;

  /** As it was written, before a facilitator shortened it. */
  public String originalWording;

  /** BCP 47 tag; null when not known. */
  public String language;

  public String speakerName;

  /** Null where the name does not tell them: then a person is asked. */
  public String speakerInitials;

  public String speakerRole;
  public String countryCode;

  /** What a place finder understood; a person confirms it by setting the country. */
  public String suggestedCountryCode;

  public String suggestedBecause;

  /** 0 to 1; null where nothing is suggested. */
  public Double suggestedConfidence;

  public int reactions;

  /** The same by emoji, the most used first; empty where only their number is known. */
  @JdbcTypeCode(SqlTypes.JSON)
  public List<ReactionCount> reactedWith = List.of();

  public UUID messageId;
  public UUID sourceFileId;
  public Integer sourceLine;

  @Enumerated(EnumType.STRING)
  public Consent consent = Consent.NOT_ASKED;

  public String agreedBy;
  public Instant agreedAt;
  public String evidence;

  /** The words the writer saw when they agreed by link; null when they agreed in another way. */
  public String agreedWording;

  /** The member on whose standing agreement the consent rests; null for another consent. */
  public UUID standingMember;

  /** Whether an edition carries it or carried it. */
  public boolean wasPublished;

  /** Why names inside the words may stand; null while nobody decided. */
  public String namesDecision;

  public String namesDecidedBy;

  public static List<Quote> of(UUID sessionId) {
    return list("sessionId = ?1 order by section, placeInList, id", sessionId);
  }

  /** Where one that joins a section stands. */
  public static int nextPlace(UUID sessionId, Section section) {
    return ListEnd.of(Quote.class, "e.sessionId = ?1 and e.section = ?2", sessionId, section);
  }

  public static Quote required(UUID id) {
    return Quote.<Quote>findByIdOptional(id).orElseThrow(() -> Problem.notFound("quote", id));
  }

  /**
   * As {@link #required(UUID)}, with its session locked before it is read: whoever publishes holds
   * that too, so that a consent comes before an edition or after it, never in between.
   */
  public static Quote locked(UUID id) {
    return lockedIfThere(id).orElseThrow(() -> Problem.notFound("quote", id));
  }

  /** As {@link #locked(UUID)}; empty where there is none. */
  public static Optional<Quote> lockedIfThere(UUID id) {
    return Session.holding("select q.sessionId from Quote q where q.id = ?1", id)
        .map(session -> required(id));
  }

  /**
   * Notes that an edition carries the words of these; what was withdrawn is in none. Their versions
   * stay, since nobody edited them.
   */
  public static void published(List<Quote> quotes) {
    update(
        "wasPublished = true where id in ?1",
        quotes.stream().filter(q -> q.consent.cleared()).map(q -> q.id).toList());
  }

  /**
   * Which of these answer another of them in the chat: the id of each, and of the one it answers.
   */
  @SuppressWarnings("unchecked")
  public static Map<UUID, UUID> answers(List<Quote> quotes) {
    List<Object[]> pairs =
        getEntityManager()
            .createNativeQuery(ANSWERS)
            .setParameter("quotes", quotes.stream().map(q -> q.id).toArray(UUID[]::new))
            .getResultList();
    return pairs.stream()
        .collect(
            Collectors.toMap(pair -> (UUID) pair[0], pair -> (UUID) pair[1], (one, same) -> one));
  }

  /** Whether nobody may show it as its consent stands; what was taken back is another matter. */
  public boolean lacksConsent() {
    return !consent.cleared() && consent != Consent.WITHDRAWN;
  }

  /** Whether the next edition shows something of it: its words, or that they were taken back. */
  public boolean shows() {
    return consent != Consent.WITHDRAWN || wasPublished;
  }

  /**
   * A message of the chat at the end of a section; nobody was asked yet.
   *
   * @throws Problem 409 where it is a quote already, or where its writer took the words back
   */
  public static Quote chosen(ChatMessage message, Section section) {
    if (count("messageId in ?1", message.copies()) > 0) {
      throw new Problem(ProblemType.CONFLICT, "That message is a quote already.");
    }
    if (TakenBack.any().test(message)) {
      throw new Problem(
          ProblemType.CONFLICT, "Its writer took these words back: choose another message.");
    }
    return of(message, section, nextPlace(message.session.id, section));
  }

  private static Quote of(ChatMessage message, Section section, int place) {
    Quote quote = new Quote();
    quote.sessionId = message.session.id;
    quote.section = section;
    quote.placeInList = place;
    quote.wording = message.body;
    quote.originalWording = message.body;
    quote.speakerName = message.sender;
    quote.speakerInitials = WrittenName.initials(message.sender).orElse(null);
    List<ChatReaction> reactions = message.reactions();
    quote.reactions = reactions.size();
    quote.reactedWith = ReactionCount.of(reactions);
    quote.messageId = message.id;
    quote.sourceFileId = message.sourceFile.id;
    quote.sourceLine = message.line;
    return quote;
  }

  /** What stands under the quote: as much as the person agreed to, and no more. */
  public String attribution() {
    return switch (consent) {
      case NAMED -> speakerName;
      case INITIALS -> speakerInitials;
      case ROLE_AND_COUNTRY -> speakerRole;
      default -> null;
    };
  }

  /** The country shown with the quote; null unless agreed to and known. */
  public String shownCountry() {
    return consent == Consent.NAMED || consent == Consent.ROLE_AND_COUNTRY ? countryCode : null;
  }

  /**
   * Takes over a facilitator's edit.
   *
   * @throws Problem 422 where a rule is broken
   */
  void apply(QuoteEdit edit, String actor, Instant now) {
    boolean reworded = !edit.text().equals(wording);
    if (reworded
        && !edit.text().equals(originalWording)
        && !edit.text().matches("(?s)[^\\[]*+\\[[^\\]]*+].*")) {
      throw Problem.rule(
          "/text", "Show what you changed: put […] where words left, or [your words] in brackets.");
    }
    section = edit.section();
    placeInList = edit.position();
    wording = edit.text();
    language = edit.language();
    speakerName = edit.name();
    speakerInitials = edit.initials();
    speakerRole = edit.role();
    countryCode = Country.known(edit.country(), "/country");
    applyConsent(edit.consent(), now);
    if (!Objects.equals(namesDecision, edit.namesDecision()) || reworded) {
      // A decision is about the words it was made for.
      namesDecision =
          reworded && Objects.equals(namesDecision, edit.namesDecision())
              ? null
              : edit.namesDecision();
      namesDecidedBy = namesDecision == null ? null : actor;
    }
  }

  private void applyConsent(QuoteEdit.ConsentGiven given, Instant now) {
    if (consent == Consent.WITHDRAWN && given.state() != Consent.WITHDRAWN) {
      throw Problem.rule("/consent/state", "A withdrawal stands: choose another quote.");
    }
    if (consent != Consent.WITHDRAWN && given.state() == Consent.WITHDRAWN) {
      throw Problem.rule(
          "/consent/state", "Withdraw it at its own address /withdrawal: that hides it at once.");
    }
    if (given.state().cleared() && (blank(given.agreedBy()) || blank(given.evidence()))) {
      throw Problem.rule(
          "/consent", "Consent needs who agreed (agreedBy) and how we know (evidence).");
    }
    if (given.state() == Consent.NAMED && blank(speakerName)) {
      throw Problem.rule("/name", "A quote can be NAMED only with the person's name.");
    }
    if (given.state() == Consent.INITIALS && blank(speakerInitials)) {
      throw Problem.rule("/initials", "A quote with INITIALS needs them.");
    }
    if (given.state() == Consent.ROLE_AND_COUNTRY && blank(speakerRole) && countryCode == null) {
      throw Problem.rule("/role", "ROLE_AND_COUNTRY needs a role, a country or both.");
    }
    boolean other =
        consent != given.state()
            || !Objects.equals(agreedBy, given.agreedBy())
            || !Objects.equals(evidence, given.evidence());
    agreedWording = other ? null : agreedWording;
    standingMember = other ? null : standingMember;
    consent = given.state();
    agreedBy = given.agreedBy();
    evidence = given.evidence();
    agreedAt = !given.state().cleared() ? null : given.agreedAt() == null ? now : given.agreedAt();
  }

  /**
   * Goes without the private records that its message lost.
   *
   * @param said the message as it is now
   */
  void openUp(String said) {
    originalWording = said;
    if (!wasPublished || consent == Consent.WITHDRAWN) {
      wording = opened(wording, said);
      agreedWording = agreedWording == null ? null : opened(agreedWording, said);
    }
  }

  private static String opened(String words, String said) {
    String open = ChatInText.publicIn(words);
    return open.isEmpty() ? said : open;
  }

  /** Takes over what the writer answered by link about the words as they stand. */
  public void answered(QuoteEdit.ConsentGiven given, Instant now) {
    applyConsent(given, now);
    agreedWording = given.state().cleared() ? wording : null;
  }

  /** Those that are not published and rest on a member's standing agreement, by their calls. */
  static List<UUID> restingOn(UUID member) {
    return find(
            "select q.id from Quote q where q.standingMember = ?1 and q.wasPublished = false order by q.sessionId, q.id",
            member)
        .project(UUID.class)
        .list();
  }

  /** Takes over what its writer agreed to when they joined. */
  void agreedOnJoining(StandingAgreements.StandingAgreement agreement, Instant now) {
    speakerRole = blank(speakerRole) ? agreement.role() : speakerRole;
    countryCode = countryCode == null ? agreement.country() : countryCode;
    applyConsent(
        new QuoteEdit.ConsentGiven(
            Consent.ROLE_AND_COUNTRY,
            "the writer, on joining",
            agreement.agreedAt(),
            "standing agreement of %s, wording %s: %s"
                .formatted(
                    agreement.agreedAt(),
                    agreement.wordingVersion(),
                    Objects.requireNonNullElse(agreement.wording(), "no longer known"))),
        now);
    standingMember = agreement.member();
  }

  /** The agreement it rested on does not stand any more. */
  void agreementRevoked() {
    applyConsent(new QuoteEdit.ConsentGiven(Consent.NOT_ASKED, null, null, null), agreedAt);
  }

  /**
   * Less is shown of the writer than they agreed to before; the words they agreed to stay those.
   *
   * @throws Problem 422 where it is not less
   */
  public void lower(QuoteEdit.ConsentGiven given, Instant now) {
    if (!given.state().cleared() || !given.state().takesBackFrom(consent)) {
      throw Problem.rule(
          "/state",
          "Choose less than %s, or withdraw the quote at its own address /withdrawal."
              .formatted(consent));
    }
    String agreed = agreedWording;
    applyConsent(given, now);
    agreedWording = agreed;
  }

  /** What may be shown as its consent stands; null for nothing. */
  public ConsentLowered.StillShown stillShown() {
    return consent.cleared() ? new ConsentLowered.StillShown(attribution(), shownCountry()) : null;
  }

  /** Nobody sees the words again; only an edition that carried them shows that something stood. */
  public void withdraw() {
    consent = Consent.WITHDRAWN;
    wording = opened(wording, originalWording);
    standingMember = null;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
