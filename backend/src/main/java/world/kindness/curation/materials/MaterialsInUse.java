package world.kindness.curation.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.curation.insights.Insight;
import world.kindness.curation.quotes.Quote;
import world.kindness.intake.absent.TakenOut;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.importing.MaterialsGivenUp;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;

/** Keeps a file's messages and notes from leaving while a draft rests on them. */
@ApplicationScoped
class MaterialsInUse {

  /**
   * Whether a note is what its file says, although it changed: what was decided about an address in
   * it is nobody's work on the note.
   */
  private static boolean asRead(BreakoutNote note, BreakoutNotesFile file) {
    boolean worked = note.themes.length > 0 || file == null;
    return !worked
        && (TakenOut.ANY.matcher(note.note).replaceAll("").isBlank()
            || file.notes().stream()
                .anyMatch(
                    found ->
                        Objects.equals(found.line(), note.sourceLine)
                            && Objects.equals(found.room(), note.room)
                            && Math.max(1, found.question()) == note.questionNumber
                            && spaced(found.text()).equals(spaced(note.note))));
  }

  /** With single blanks: what is dropped leaves two. */
  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /**
   * @throws Problem 409 where a quote was chosen from them, a note was worked on, or an edition was
   *     published with the notes
   */
  void keep(@Observes MaterialsGivenUp given) {
    long quotes =
        Quote.count(
            "messageId in (select m.id from ChatMessage m where m.sourceFile = ?1)", given.file());
    Set<String> notes =
        BreakoutNote.<BreakoutNote>list("sourceFileId", given.file().id).stream()
            .map(note -> "note:" + note.id)
            .collect(Collectors.toSet());
    long edited =
        BreakoutNote.<BreakoutNote>list("sourceFileId = ?1 and version > 0", given.file().id)
            .stream()
            .filter(note -> !asRead(note, given.asRead()))
            .count();
    long insights =
        given.file().intake.session == null
            ? 0
            : Insight.of(given.file().intake.session.id).stream()
                .filter(insight -> Stream.of(insight.sources).anyMatch(notes::contains))
                .count();
    Session call = given.file().intake.session;
    boolean published =
        call != null
            && call.latestEdition != null
            && !given.file().intake.createdAt.isAfter(call.packPublishedAt);
    if (published && !notes.isEmpty()) {
      throw new Problem(
          ProblemType.CONFLICT,
          "Edition %d was published with notes of '%s': it is not read in another way any more."
              .formatted(call.latestEdition, given.file().name));
    }
    if (quotes + edited + insights > 0) {
      throw new Problem(
          ProblemType.CONFLICT,
          "The draft rests on '%s' as it was read: %d quotes, %d insights and %d changed notes. Take them out first."
              .formatted(given.file().name, quotes, insights, edited));
    }
  }
}
