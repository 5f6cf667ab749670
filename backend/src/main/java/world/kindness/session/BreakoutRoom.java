package world.kindness.session;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** A small group of a call. It is named in the pack also when it wrote nothing. */
@Entity
@Table(name = "breakout_room")
public class BreakoutRoom extends StoredEntity {
  private static final Collator NUMBERS_BY_VALUE = numbersByValue();

  /** Room 2 before Room 10; notes without a room come last. */
  public static final Comparator<String> BY_NAME =
      Comparator.nullsLast(
          ((Comparator<String>) NUMBERS_BY_VALUE::compare)
              .thenComparing(Comparator.naturalOrder()));

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  public String name;

  /** The names of a session's rooms. */
  public static List<String> of(Session session) {
    return BreakoutRoom.<BreakoutRoom>list("session", session).stream()
        .map(room -> room.name)
        .sorted(BY_NAME)
        .toList();
  }

  /** Adds rooms that the session does not have yet. */
  public static void add(Session session, List<String> names) {
    List<String> known = of(session);
    names.stream()
        .distinct()
        .filter(name -> !known.contains(name))
        .forEach(
            name -> {
              BreakoutRoom room = new BreakoutRoom();
              room.session = session;
              room.name = name;
              room.persist();
            });
  }

  /**
   * Makes these a session's rooms.
   *
   * @throws Problem 422 where a room that wrote something would leave
   */
  public static void set(Session session, List<String> names) {
    List<String> wrote =
        BreakoutNote.of(session).stream().map(note -> note.room).filter(Objects::nonNull).toList();
    for (String name : wrote) {
      if (!names.contains(name)) {
        throw Problem.rule(
            "/breakoutRooms", "“%s” has notes: move or delete them first.".formatted(name));
      }
    }
    delete("session = ?1 and name not in ?2", session, names);
    add(session, names);
  }

  private static Collator numbersByValue() {
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ENGLISH);
    collator.setNumericCollation(true);
    return collator.freeze();
  }
}
