package world.kindness.curation.insights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.session.BreakoutNote;
import world.kindness.session.BreakoutNoteResource.DraftBreakoutNote;
import world.kindness.session.BreakoutNoteResource.NoteSeen;
import world.kindness.session.Session;

/** Makes two notes of one and one of several; insights go on resting on the same words. */
@Path("/api/v1")
@Tag(name = "Breakout notes")
public class NoteShapesResource {
  private static final int LONGEST = 10_000;
  private static final String HELD = "[held ";

  private final Audit audit;

  NoteShapesResource(Audit audit) {
    this.audit = audit;
  }

  /** Where a note is split. */
  public record SplitPlace(
      @Schema(
              description =
                  "How many characters stay with the first note, as UTF-16 counts them. Blanks at the place go.")
          @Min(1)
          int at) {}

  /** What became of a note: it has the words before the place, and the second those after it. */
  public record SplitNote(DraftBreakoutNote first, DraftBreakoutNote second) {}

  /** Notes to make one of, in the order in which their words are to stand. */
  public record NotesToJoin(
      @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid NoteSeen> notes,
      @Schema(
              description =
                  "Blanks or line ends to stand between their words; a line end where left out.")
          @Size(max = 10)
          @Nullable String between) {}

  @POST
  @Path("/breakout-notes/{id}/split")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "splitBreakoutNote",
      summary = "Make two breakout notes of one",
      description =
          "The second stands behind the first, in the same room under the same question, with the same themes. Both are looked through where the note was, and an insight that rests on it rests on both.")
  public SplitNote split(
      UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SplitPlace place) {
    Session session = BreakoutNote.required(id).session;
    Session.lock(List.of(session.id));
    BreakoutNote note = BreakoutNote.required(id);
    String address = "/breakout-notes/" + id;
    IfMatch.check(ifMatch, note, address);
    check(note.note, place.at());
    BreakoutNote second = note.splitAt(place.at());
    BreakoutNote.flush();
    audit.record("split", address, List.of("text"));
    audit.record("created", "/breakout-notes/" + second.id);
    rest(session, s -> s.equals(source(id)) ? Stream.of(s, source(second.id)) : Stream.of(s));
    return new SplitNote(DraftBreakoutNote.of(note), DraftBreakoutNote.of(second));
  }

  private static void check(String words, int at) {
    if (at >= words.length() || words.substring(0, at).isBlank() || words.substring(at).isBlank()) {
      throw Problem.rule("/at", "Both notes need words: choose a place between two of them.");
    }
    if (Character.isLowSurrogate(words.charAt(at))
        && Character.isHighSurrogate(words.charAt(at - 1))) {
      throw Problem.rule("/at", "A character stands there, which cannot be split.");
    }
    int held = words.lastIndexOf(HELD, at - 1);
    if (held >= 0 && words.indexOf(']', held) >= at) {
      throw Problem.rule("/at", "What is held back stands there, which cannot be split.");
    }
  }

  @POST
  @Path("/drafts/{slug}/breakout-notes/join")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "joinBreakoutNotes",
      summary = "Make one breakout note of several",
      description =
          "The first one stays where it is, with the words and themes of all in this order; the others are no more. It is looked through where all were, in one room under one question, and insights that rest on the others rest on it. Each is named in the version that was read: where one changed since, nothing is joined.")
  public DraftBreakoutNote join(String slug, @Valid @NotNull NotesToJoin join) {
    Session session = Session.locked(slug);
    String between = join.between() == null ? "\n" : join.between();
    if (!between.isBlank()) {
      throw Problem.rule("/between", "Only blanks and line ends may stand between notes.");
    }
    List<BreakoutNote> notes = chosen(session, join.notes());
    int length = notes.stream().mapToInt(note -> note.note.length() + between.length()).sum();
    if (length - between.length() > LONGEST) {
      throw Problem.rule("/notes", "Together they are longer than 10,000 characters.");
    }
    BreakoutNote first = notes.getFirst();
    List<BreakoutNote> others = notes.subList(1, notes.size());
    Set<String> gone = new HashSet<>(others.stream().map(note -> source(note.id)).toList());
    first.join(others, between);
    BreakoutNote.flush();
    audit.record("merged", "/breakout-notes/" + first.id, List.of("text"));
    others.forEach(note -> audit.record("deleted", "/breakout-notes/" + note.id));
    rest(session, s -> Stream.of(gone.contains(s) ? source(first.id) : s));
    return DraftBreakoutNote.of(first);
  }

  private static List<BreakoutNote> chosen(Session session, List<NoteSeen> seen) {
    List<BreakoutNote> notes = new ArrayList<>();
    int changed = 0;
    for (int i = 0; i < seen.size(); i++) {
      UUID id = seen.get(i).id();
      String pointer = "/notes/%d/id".formatted(i);
      BreakoutNote note =
          BreakoutNote.<BreakoutNote>findByIdOptional(id)
              .filter(n -> n.session.id.equals(session.id))
              .orElseThrow(
                  () -> Problem.rule(pointer, "No note %s is of this call.".formatted(id)));
      if (notes.contains(note)) {
        throw Problem.rule(pointer, "This note is named twice.");
      }
      // What a file brought leaves with it, which a note of two files could not.
      if (!notes.isEmpty() && !Objects.equals(note.sourceFileId, notes.getFirst().sourceFileId)) {
        throw Problem.rule(
            pointer, "This note came another way than the first: from another file, or typed.");
      }
      // What one of them wrote leaves when they are erased, and nobody else's with it.
      if (!notes.isEmpty() && !Objects.equals(note.author, notes.getFirst().author)) {
        throw Problem.rule(pointer, "Somebody else wrote this note.");
      }
      changed += note.version == seen.get(i).version() ? 0 : 1;
      notes.add(note);
    }
    if (changed > 0) {
      throw new Problem(
          ProblemType.CONFLICT,
          "%d of these notes changed since you read them: look again.".formatted(changed));
    }
    return notes;
  }

  /** Insights rest on the notes that have the words now. */
  private void rest(Session session, Function<String, Stream<String>> now) {
    for (Insight insight : Insight.of(session.id)) {
      String[] sources = Stream.of(insight.sources).flatMap(now).distinct().toArray(String[]::new);
      if (!List.of(sources).equals(List.of(insight.sources))) {
        insight.sources = sources;
        audit.record("edited", "/insights/" + insight.id, List.of("sources"));
      }
    }
    Insight.flush();
  }

  private static String source(UUID note) {
    return "note:" + note;
  }
}
