package world.kindness.intake.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Note;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Question;
import world.kindness.intake.formats.notes.QuestionWording;
import world.kindness.session.BreakoutQuestion;
import world.kindness.session.Session;

/**
 * Finds the questions of notes among those that the call was asked: by their words, where the notes
 * do not say a number. What nobody asked comes after them, so that no answer stands under another
 * question.
 */
final class PlacedQuestions {
  private PlacedQuestions() {}

  static BreakoutNotesFile in(BreakoutNotesFile notes, Session session) {
    List<BreakoutQuestion> asked = BreakoutQuestion.asked(session);
    Map<Integer, Integer> numbers = numbers(notes.questions(), asked);
    return numbers.isEmpty() ? notes : with(notes, numbers);
  }

  private static Map<Integer, Integer> numbers(
      List<Question> questions, List<BreakoutQuestion> asked) {
    Map<String, Integer> byWords =
        asked.stream()
            .collect(
                Collectors.toMap(
                    question -> QuestionWording.key(question.question),
                    question -> question.questionNumber,
                    Math::min));
    int last =
        Stream.concat(
                asked.stream().map(question -> question.questionNumber),
                questions.stream().filter(Question::stated).map(Question::number))
            .max(Integer::compare)
            .orElse(0);
    Map<Integer, Integer> numbers = new HashMap<>();
    for (Question question : questions) {
      if (!asked.isEmpty() && !question.stated() && question.text() != null) {
        Integer known = byWords.get(QuestionWording.key(question.text()));
        numbers.put(question.number(), known == null ? ++last : known);
      }
    }
    return numbers;
  }

  private static BreakoutNotesFile with(BreakoutNotesFile notes, Map<Integer, Integer> numbers) {
    return new BreakoutNotesFile(
        notes.questions().stream()
            .map(
                q ->
                    new Question(
                        numbers.getOrDefault(q.number(), q.number()),
                        q.text(),
                        q.line(),
                        q.stated()))
            .toList(),
        notes.rooms(),
        notes.notes().stream()
            .map(
                n ->
                    new Note(
                        n.room(),
                        numbers.getOrDefault(n.question(), n.question()),
                        n.text(),
                        n.line(),
                        n.author()))
            .toList(),
        notes.kept(),
        notes.lines(),
        notes.unparsed(),
        notes.warnings());
  }
}
