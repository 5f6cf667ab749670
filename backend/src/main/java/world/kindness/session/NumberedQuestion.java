package world.kindness.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A breakout question with its number, from 1. */
public record NumberedQuestion(int number, String text) {
  /** Numbered from 1, in their order. */
  static List<NumberedQuestion> numbered(List<String> questions) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> new NumberedQuestion(i + 1, questions.get(i)))
        .toList();
  }

  /** Those of several calls by the call's id, each in the order of their numbers. */
  static Map<UUID, List<NumberedQuestion>> of(Collection<Session> sessions) {
    return BreakoutQuestion.of(sessions).stream()
        .collect(
            groupingBy(
                question -> question.session.id,
                mapping(q -> new NumberedQuestion(q.questionNumber, q.question), toList())));
  }
}
