package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import world.kindness.platform.database.StoredEntity;

/** A question the rooms talked about. */
@Entity
public class BreakoutQuestion extends StoredEntity {
  private static final Comparator<String> LONGER_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  public int questionNumber;
  public String question;

  /** Worded by breakout notes alone. */
  public boolean fromNotes;

  /** The existing pack that brought it; null where notes or a person did. */
  public UUID sourceFileId;

  public static List<BreakoutQuestion> of(Session session) {
    return list("session = ?1 order by questionNumber", session);
  }

  static List<BreakoutQuestion> of(Collection<Session> sessions) {
    return list("session in ?1 order by questionNumber", sessions);
  }

  /** Those that a person asked; notes and packs that come in any order change nothing of them. */
  public static List<BreakoutQuestion> asked(Session session) {
    return list(
        "session = ?1 and fromNotes = false and sourceFileId is null order by questionNumber",
        session);
  }

  public static Optional<BreakoutQuestion> numbered(Session session, int number) {
    return find("session = ?1 and questionNumber = ?2", session, number).firstResultOptional();
  }

  /** Whether the call has a question of that number, worded or known from its notes alone. */
  public static boolean known(Session session, int number) {
    return count("session = ?1 and questionNumber = ?2", session, number) > 0
        || BreakoutNote.count("session = ?1 and questionNumber = ?2", session, number) > 0;
  }

  /**
   * Takes a question as breakout notes word it. What a pack or a person said stands; of two
   * wordings from notes the longer one does, whatever order they came in.
   */
  public static void offer(Session session, int number, String text) {
    BreakoutQuestion known = numbered(session, number).orElse(null);
    if (known == null) {
      put(session, number, text).fromNotes = true;
    } else if (known.fromNotes && LONGER_FIRST.compare(text, known.question) < 0) {
      known.question = text;
    }
  }

  /** Makes this the question of that number, whatever stood there. */
  public static BreakoutQuestion put(Session session, int number, String text) {
    delete("session = ?1 and questionNumber = ?2", session, number);
    BreakoutQuestion question = new BreakoutQuestion();
    question.session = session;
    question.questionNumber = number;
    question.question = text;
    question.persist();
    return question;
  }

  /** Makes these the session's questions, numbered from 1. */
  public static void set(Session session, List<String> questions) {
    delete("session", session);
    for (int i = 0; i < questions.size(); i++) {
      put(session, i + 1, questions.get(i));
    }
  }
}
