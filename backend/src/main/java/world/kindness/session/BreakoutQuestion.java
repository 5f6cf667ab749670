package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import world.kindness.platform.StoredEntity;

/** A question the rooms talked about. */
@Entity
public class BreakoutQuestion extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  public int questionNumber;
  public String question;

  public static List<BreakoutQuestion> of(Session session) {
    return list("session = ?1 order by questionNumber", session);
  }

  /** Makes these the session's questions, numbered from 1. */
  public static void set(Session session, List<String> questions) {
    delete("session", session);
    for (int i = 0; i < questions.size(); i++) {
      BreakoutQuestion question = new BreakoutQuestion();
      question.session = session;
      question.questionNumber = i + 1;
      question.question = questions.get(i);
      question.persist();
    }
  }
}
