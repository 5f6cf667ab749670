package world.kindness.curation.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.contributor.Contributor;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.session.Appearance;
import world.kindness.session.Session;
import world.kindness.session.SessionResource.NearbyCall;

/** What packs say every month, so that nobody writes it twice. */
@Path("/api/v1")
@Tag(name = "Drafts")
public class StandingTextResource {
  private final Changes changes;
  private final Audit audit;

  StandingTextResource(Changes changes, Audit audit) {
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * What a draft takes over, and from where.
   *
   * @param from the call whose texts they are; left out where they are from the community's
   *     settings
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StandingTextsView(@Nullable NearbyCall from, List<StandingText> items) {
    static StandingTextsView of(StandingTexts texts) {
      return new StandingTextsView(
          texts.from() == null ? null : NearbyCall.of(texts.from()), texts.counted());
    }
  }

  @GET
  @Path("/drafts/{slug}/standing-texts")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getStandingTexts",
      summary = "What a draft could take over from the month before",
      description =
          "What packs say every month and this draft does not say yet: from the last published call before it, or from the community's settings where there is none. Nothing where all of it is there, and for a cancelled call.")
  public StandingTextsView get(String slug) {
    Session session = Session.required(slug);
    return StandingTextsView.of(StandingTexts.before(session).missingIn(session));
  }

  @POST
  @Path("/drafts/{slug}/standing-texts")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "takeStandingTexts",
      summary = "Start a draft from the month before",
      description =
          "Fills what is empty and says what it filled; whatever stands in the draft stays. People who may not be named are left out. Headings come along where this draft's is the usual one.")
  public StandingTextsView take(String slug) {
    Session session = Session.locked(slug);
    if (session.stage == Session.Stage.CANCELLED) {
      throw new Problem(ProblemType.CONFLICT, "A cancelled call has no insights pack.");
    }
    StandingTexts texts = StandingTexts.before(session).missingIn(session);
    texts.texts().forEach(text -> fill(session, text));
    fill(session, texts.purposes(), texts.acknowledgedTeams());
    fill(session, Appearance.Part.CONVENOR, texts);
    fill(session, Appearance.Part.ACKNOWLEDGED, texts);
    return StandingTextsView.of(texts);
  }

  private void fill(Session session, SectionText brought) {
    SectionText text = SectionText.of(session.id, brought.section);
    List<String> fields = new ArrayList<>(List.of("body"));
    if (text.heading.equals(text.section.heading) && !text.heading.equals(brought.heading)) {
      text.heading = brought.heading;
      fields.add("heading");
    }
    text.body = brought.body;
    text.sourceFileId = null;
    audit.record("edited", "/drafts/" + session.slug + "/sections/" + text.section.key(), fields);
  }

  private void fill(Session session, List<String> purposes, List<String> teams) {
    List<String> fields = new ArrayList<>();
    if (!purposes.isEmpty()) {
      Draft.of(session.id).purposes = purposes.toArray(String[]::new);
      fields.add("purposes");
    }
    if (!teams.isEmpty()) {
      Draft.of(session.id).acknowledgedTeams = teams.toArray(String[]::new);
      fields.add("acknowledgedTeams");
    }
    if (!fields.isEmpty()) {
      audit.record("edited", "/drafts/" + session.slug, fields);
    }
  }

  private void fill(Session session, Appearance.Part part, StandingTexts texts) {
    int place = 0;
    for (Contributor contributor : texts.taking(part)) {
      changes.create(
          Appearance.begin(contributor, session, part, place++), a -> "/appearances/" + a.id);
    }
  }
}
