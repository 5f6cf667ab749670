package world.kindness.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.MaterialsGivenUp;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.session.BreakoutNote;

/** Keeps a file's messages and notes from leaving while a draft rests on them. */
@ApplicationScoped
class MaterialsInUse {

  /**
   * @throws Problem 409 where a quote was chosen from them, or a note was worked on
   */
  void keep(@Observes MaterialsGivenUp given) {
    long quotes =
        Quote.count(
            "messageId in (select m.id from ChatMessage m where m.sourceFile = ?1)", given.file());
    Set<String> notes =
        BreakoutNote.<BreakoutNote>list("sourceFileId", given.file().id).stream()
            .map(note -> "note:" + note.id)
            .collect(Collectors.toSet());
    long edited = BreakoutNote.count("sourceFileId = ?1 and version > 0", given.file().id);
    long insights =
        given.file().intake.session == null
            ? 0
            : Insight.of(given.file().intake.session.id).stream()
                .filter(insight -> Stream.of(insight.sources).anyMatch(notes::contains))
                .count();
    if (quotes + edited + insights > 0) {
      throw new Problem(
          ProblemType.CONFLICT,
          "The draft rests on '%s' as it was read: %d quotes, %d insights and %d changed notes. Take them out first."
              .formatted(given.file().name, quotes, insights, edited));
    }
  }
}
