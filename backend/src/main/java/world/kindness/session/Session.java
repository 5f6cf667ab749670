package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import world.kindness.community.Community;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.Slug;
import world.kindness.session.links.JoinLink;
import world.kindness.theme.Look;
import world.kindness.theme.Theme;

/** One call. Its slug is the date it was first planned for and stays when the call moves. */
@Entity
public class Session extends StoredEntity {
  @Schema(name = "SessionStage")
  public enum Stage {
    PLANNED,
    LIVE,
    HELD,
    CANCELLED;

    /** Whether there is no pack to speak of yet, but a plan. */
    boolean isToCome() {
      return this == PLANNED || this == LIVE;
    }
  }

  /** Used where a file gives an off-rule date: reasons are never invented. */
  public static final String REASON_NOT_RECORDED = "not recorded";

  private static final int ISO_DATE_LENGTH = 10;

  /** The how-manieth call; null when nobody counted. */
  public Integer callNumber;

  public String slug;
  public String title;
  public String summary;
  public Instant startsAt;
  public Instant endsAt;

  /** IANA name of the zone in which people meet. */
  public String timeZone;

  @Enumerated(EnumType.STRING)
  public Stage stage;

  /** Why it is moved, cancelled or extra; null when it keeps the rule. */
  public String offRuleReason;

  /** Private: see {@link JoinLink}. */
  public String joinLink;

  public boolean published;

  /** Number of the latest edition of its pack; null before the first. */
  public Integer latestEdition;

  public Instant packPublishedAt;
  public String leadingTheme;

  /** The leading theme's number; 0 where there is none. */
  @Formula(
      "(select count(*) from theme t where t.id <= (select l.id from theme l where l.slug = leading_theme))")
  public int leadingThemeNumber;

  /** Slugs of the themes in the latest edition of its pack, in their order. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] themes = {};

  /** Where on the web it can be listened to and read again; {@link Recording} says who may know. */
  public String recordingLink;

  public String transcriptLink;

  /** Who took part, as it stood with the latest edition of its pack. */
  @JdbcTypeCode(SqlTypes.JSON)
  public List<ShownPerson> shownPeople = List.of();

  /**
   * What the rooms talked about, as the latest edition of its pack has it; of a call to come, what
   * they will talk about.
   */
  @JdbcTypeCode(SqlTypes.JSON)
  public List<NumberedQuestion> shownQuestions = List.of();

  /** When anything about the call last changed. */
  @UpdateTimestamp public Instant changedAt;

  /** Rises with every change of what calendars show (RFC 5545, SEQUENCE). */
  public int revision;

  /** When that last changed. */
  @CreationTimestamp public Instant revisedAt;

  /**
   * A new, unpublished session.
   *
   * @param stage {@code PLANNED} ahead, {@code HELD} for a call that files tell of
   */
  public static Session on(
      LocalDate day,
      LocalTime starts,
      LocalTime ends,
      String title,
      Stage stage,
      Community community) {
    ZoneId zone = community.seriesOn(day).zone();
    Session session = new Session();
    session.slug = Slug.free(day.toString(), taken -> bySlug(taken).isPresent());
    session.title = title;
    session.startsAt = day.atTime(starts).atZone(zone).toInstant();
    session.endsAt = day.atTime(ends).atZone(zone).toInstant();
    session.timeZone = zone.getId();
    session.stage = stage;
    session.offRuleReason = community.isCallDay(day) ? null : REASON_NOT_RECORDED;
    session.persist();
    return session;
  }

  /** All calls, latest first. */
  public static Keyset<Session> walk() {
    return Keyset.of(Session.class)
        .descending("startsAt", Instant.class, s -> s.startsAt)
        .descending("id", UUID.class, s -> s.id);
  }

  /** Public calls on some days, planned ones too, latest first; null for any day. */
  public static Keyset<Session> published(LocalDate from, LocalDate to) {
    return walk()
        .where("e.published = true")
        .onDays("e.startsAt", from, to, () -> Community.present().zone());
  }

  private static final String WITH_PACK =
      "published = true and latestEdition is not null and startsAt ";

  /** The public call before this one that has a pack. */
  Optional<Session> packBefore() {
    return find(WITH_PACK + "< ?1 order by startsAt desc, id desc", startsAt).firstResultOptional();
  }

  /** The last public call before this one that took place and has a pack. */
  public Optional<Session> standingBefore() {
    return find(
            WITH_PACK + "< ?1 and stage <> ?2 order by startsAt desc, id desc",
            startsAt,
            Stage.CANCELLED)
        .firstResultOptional();
  }

  /** The public call after this one that has a pack. */
  Optional<Session> packAfter() {
    return find(WITH_PACK + "> ?1 order by startsAt, id", startsAt).firstResultOptional();
  }

  public static Optional<Session> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  public static Session required(String slug) {
    return bySlug(slug).orElseThrow(() -> Problem.notFound("session", slug));
  }

  /** As {@link #required(String)}, kept from other writers until the transaction ends. */
  public static Session locked(String slug) {
    return Session.<Session>find("slug", slug)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> Problem.notFound("session", slug));
  }

  /** Locks several, always in one order, so that no two writers wait for each other. */
  public static void lock(List<UUID> ids) {
    find("id in ?1 order by slug", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /**
   * As {@link #locked(String)}, by what belongs to it and before that is read. What moves to
   * another call meanwhile is followed.
   *
   * @param id a query for the session's id
   */
  public static Optional<Session> holding(String id, Object... values) {
    Optional<UUID> held = Optional.empty();
    Optional<UUID> call = callOf(id, values);
    while (!call.equals(held)) {
      call.ifPresent(one -> lock(List.of(one)));
      held = call;
      call = callOf(id, values);
    }
    return held.map(one -> Session.<Session>findById(one));
  }

  private static Optional<UUID> callOf(String id, Object... values) {
    TypedQuery<UUID> query = getEntityManager().createQuery(id, UUID.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultStream().findFirst();
  }

  /** The session held or planned on a day, the first one where there are two. */
  public static Optional<Session> onDay(LocalDate day, ZoneId zone) {
    return find(
            "startsAt >= ?1 and startsAt < ?2 and stage <> ?3 order by startsAt, id",
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            Stage.CANCELLED)
        .firstResultOptional();
  }

  /** Every call from one day to before another, public or not. */
  public static List<Session> between(LocalDate from, LocalDate before, ZoneId zone) {
    return list(
        "startsAt >= ?1 and startsAt < ?2 order by startsAt, id",
        from.atStartOfDay(zone).toInstant(),
        before.atStartOfDay(zone).toInstant());
  }

  /** The next planned call the public may know of. */
  public static Optional<Session> next(Instant now) {
    return find(
            "published = true and stage in ?1 and endsAt > ?2 order by startsAt, id",
            List.of(Stage.PLANNED, Stage.LIVE),
            now)
        .firstResultOptional();
  }

  /**
   * Whether the public knows of a call in this month, however it stands: held, moved, cancelled.
   */
  public static boolean knownIn(YearMonth month, ZoneId zone) {
    return count(
            "published = true and startsAt >= ?1 and startsAt < ?2",
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        > 0;
  }

  /** The day that the slug names, however often the call moved since. */
  public LocalDate firstPlannedFor() {
    return LocalDate.parse(slug.substring(0, ISO_DATE_LENGTH));
  }

  /** The date on the wall where people meet. */
  public LocalDate day() {
    return localStart().toLocalDate();
  }

  public ZonedDateTime localStart() {
    return startsAt.atZone(ZoneId.of(timeZone));
  }

  public ZonedDateTime localEnd() {
    return endsAt.atZone(ZoneId.of(timeZone));
  }

  /** Makes a change, and tells calendars of it where they show what changed. */
  void change(Runnable change, Instant now) {
    List<Object> before = shownInCalendars();
    change.run();
    if (!before.equals(shownInCalendars())) {
      revision++;
      revisedAt = now;
    }
  }

  private List<Object> shownInCalendars() {
    return Arrays.asList(title, summary, startsAt, endsAt, timeZone, stage == Stage.CANCELLED);
  }

  /** How its patch looks: as its leading theme's. */
  public Look look() {
    return leadingThemeNumber == 0 ? Look.plain(day()) : Look.of(leadingThemeNumber);
  }

  /** Notes that an edition of the pack is out, which makes the session public. */
  public void packPublished(
      int edition,
      Instant at,
      String leadingTheme,
      List<String> themes,
      List<NumberedQuestion> questions) {
    this.latestEdition = edition;
    this.packPublishedAt = at;
    this.leadingTheme = leadingTheme;
    Theme.recount(List.of(this.themes), themes);
    this.themes = themes.toArray(String[]::new);
    this.shownQuestions = questions;
    this.published = true;
    this.stage = stage == Stage.CANCELLED ? stage : Stage.HELD;
  }
}
