package world.kindness.session;

import java.util.List;

/** A breakout question with its number, from 1. */
public record NumberedQuestion(int number, String text) {
  static List<NumberedQuestion> of(Session session) {
    return BreakoutQuestion.of(session).stream()
        .map(q -> new NumberedQuestion(q.questionNumber, q.question))
        .toList();
  }
}
