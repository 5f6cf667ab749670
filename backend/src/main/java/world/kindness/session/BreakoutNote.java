package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** What one room wrote under one question. */
@Entity
public class BreakoutNote extends StoredEntity {
  private static final String LOOK =
      "update breakout_note n set looked_at = :at, looked_by = :by from unnest(cast(string_to_array(:ids, ',') as uuid[]), cast(string_to_array(:versions, ',') as int[])) as seen (id, version) where n.id = seen.id and n.version = seen.version and n.session_id = :session";

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  public int questionNumber;

  /** The room's name; null when the source does not say. */
  public String room;

  public String note;

  /** Place among the notes of its room under its question. */
  public int placeInList;

  /** Slugs of the themes it speaks to. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] themes = {};

  /** Null when somebody typed it. */
  public UUID sourceFileId;

  public Integer sourceLine;

  /** Where the words stood that were joined to it, in the same file. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public Integer[] joinedLines = {};

  /** Who wrote it, where the source says; for facilitators alone, never published. */
  public String author;

  /** When a facilitator looked through it as it stands; null where a look is due. */
  public Instant lookedAt;

  public String lookedBy;

  /** Takes over what was written, where; what is new needs another look, as the database has it. */
  void write(int question, String room, String text) {
    if (question != questionNumber || !Objects.equals(room, this.room) || !text.equals(note)) {
      lookedAt = null;
      lookedBy = null;
    }
    this.questionNumber = question;
    this.room = room;
    this.note = text;
  }

  /**
   * Leaves the words before a place, and makes a note of those from it on, which stands behind this
   * one. Both are looked through where this one was: nobody changed a word.
   */
  public BreakoutNote splitAt(int at) {
    BreakoutNote second = new BreakoutNote();
    second.session = session;
    second.questionNumber = questionNumber;
    second.room = room;
    second.note = note.substring(at).strip();
    second.placeInList = placeInList + 1;
    second.themes = themes.clone();
    second.sourceFileId = sourceFileId;
    second.sourceLine = sourceLine;
    second.joinedLines = joinedLines.clone();
    second.author = author;
    second.lookedAt = lookedAt;
    second.lookedBy = lookedBy;
    makePlaceFor(second);
    second.persist();
    put(note.substring(0, at).strip(), lookedAt, lookedBy);
    return second;
  }

  /** Only as far as the places are taken. */
  private static void makePlaceFor(BreakoutNote added) {
    int taken = added.placeInList;
    for (BreakoutNote other : of(added.session)) {
      boolean sameList =
          other.questionNumber == added.questionNumber && Objects.equals(other.room, added.room);
      if (sameList && other.placeInList == taken) {
        other.placeInList = ++taken;
      }
    }
  }

  /**
   * Takes over the words, themes and lines of others of the same author, which are no more. It is
   * looked through where all were, in this room under this question.
   */
  public void join(List<BreakoutNote> others, String between) {
    List<BreakoutNote> all = Stream.concat(Stream.of(this), others.stream()).toList();
    boolean looked =
        all.stream()
            .allMatch(
                n ->
                    n.lookedAt != null
                        && n.questionNumber == questionNumber
                        && Objects.equals(n.room, room));
    BreakoutNote last = looked ? Collections.max(all, Comparator.comparing(n -> n.lookedAt)) : null;
    themes = all.stream().flatMap(n -> Stream.of(n.themes)).distinct().toArray(String[]::new);
    joinedLines =
        all.stream()
            .flatMap(n -> Stream.concat(Stream.of(n.joinedLines), Stream.ofNullable(n.sourceLine)))
            .filter(line -> !line.equals(sourceLine))
            .distinct()
            .sorted()
            .toArray(Integer[]::new);
    String words = all.stream().map(n -> n.note).collect(Collectors.joining(between));
    others.forEach(BreakoutNote::delete);
    put(words, looked ? last.lookedAt : null, looked ? last.lookedBy : null);
  }

  /** Other words and a look that holds for them, which the database forgets with the change. */
  private void put(String words, Instant at, String by) {
    note = words;
    flush();
    getEntityManager().refresh(this);
    lookedAt = at;
    lookedBy = by;
  }

  /**
   * Notes that somebody looked through notes, each in the version they saw. Versions stay: nobody
   * changed a word.
   *
   * @return how many are still there in that version
   */
  static int look(Session session, Map<UUID, Integer> seen, Instant at, String by) {
    return getEntityManager()
        .createNativeQuery(LOOK)
        .setParameter("session", session.id)
        .setParameter("at", at)
        .setParameter("by", by)
        .setParameter("ids", joined(seen.keySet()))
        .setParameter("versions", joined(seen.values()))
        .executeUpdate();
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** How many of a session's notes wait for a look. */
  static long waiting(Session session) {
    return count("session = ?1 and lookedAt is null", session);
  }

  /** By question, room and place: in this order whatever order the files came in. */
  public static List<BreakoutNote> of(Session session) {
    return BreakoutNote.<BreakoutNote>list("session", session).stream()
        .sorted(
            Comparator.<BreakoutNote>comparingInt(n -> n.questionNumber)
                .thenComparing(n -> n.room, BreakoutRoom.BY_NAME)
                .thenComparingInt(n -> n.placeInList)
                .thenComparing(n -> n.note)
                .thenComparing(n -> n.id))
        .toList();
  }

  public static BreakoutNote required(UUID id) {
    return BreakoutNote.<BreakoutNote>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("breakout note", id));
  }
}
