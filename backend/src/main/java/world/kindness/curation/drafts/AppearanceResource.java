package world.kindness.curation.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.contributor.Contributor;
import world.kindness.country.Country;
import world.kindness.curation.drafts.DraftView.DraftPerson;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.database.ListEnd;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.session.Appearance;
import world.kindness.session.Session;

/** Who hosts, speaks, leads: people's parts in a call. */
@Path("/api/v1")
@Tag(name = "Drafts")
public class AppearanceResource {
  private final Changes changes;
  private final Audit audit;

  AppearanceResource(Changes changes, Audit audit) {
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * A person's part in a call: somebody known by {@code contributor}, or else somebody new by
   * {@code name}. Nobody is shown in public by it.
   */
  public record NewAppearance(
      @NotNull Appearance.Part part,
      UUID contributor,
      @Size(max = 200) String name,
      @Size(max = 200) String role,
      @Size(max = 300) String affiliation,
      @Schema(description = "ISO 3166-1 alpha-2, or GB-ENG, GB-SCT, GB-WLS, GB-NIR.")
          String country) {}

  /** What may change about it. */
  public record AppearanceEdit(
      @NotNull Appearance.Part part,
      @Schema(description = "Place among those who take the same part, from 0.") @Min(0)
          int position) {}

  /** Everybody who takes one part, in their order. */
  public record AppearanceOrder(
      @NotNull Appearance.Part part, @NotNull List<@NotNull UUID> appearances) {}

  /** The order as it stands, with the draft's version. */
  public record OrderedAppearances(int version, Appearance.Part part, List<UUID> appearances)
      implements Versioned {}

  @POST
  @Path("/drafts/{slug}/appearances")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addAppearance",
      summary = "Say who hosts, speaks or leads",
      description =
          "Somebody known, or somebody new by name, at the end of those who take the same part. Nobody is shown in public by that. Somebody of that name who is known already is a conflict (409) that names them: choose them, or add the other one as a person first.")
  public DraftPerson add(String slug, @Valid @NotNull NewAppearance wanted) {
    Session session = Session.required(slug);
    Contributor contributor = person(wanted);
    if (Appearance.known(contributor, session, wanted.part())) {
      throw new Problem(
          ProblemType.CONFLICT,
          "%s is there as %s already.".formatted(contributor.name, wanted.part()));
    }
    int place =
        ListEnd.of(Appearance.class, "e.session = ?1 and e.part = ?2", session, wanted.part());
    Appearance appearance = Appearance.begin(contributor, session, wanted.part(), place);
    return DraftPerson.of(changes.create(appearance, a -> "/appearances/" + a.id));
  }

  private Contributor person(NewAppearance wanted) {
    boolean named = wanted.name() != null && !wanted.name().isBlank();
    if (named == (wanted.contributor() != null)) {
      throw Problem.rule("/contributor", "Say either who it is, or the name of somebody new.");
    }
    if (!named) {
      return Contributor.<Contributor>findByIdOptional(wanted.contributor())
          .orElseThrow(
              () ->
                  Problem.rule(
                      "/contributor", "There is no person '%s'.".formatted(wanted.contributor())));
    }
    Contributor.named(wanted.name())
        .ifPresent(
            known -> {
              throw new Problem(
                  ProblemType.CONFLICT,
                  "%s is known already: choose them instead.".formatted(known.name),
                  List.of(
                      new Problem.Fault(
                          "/api/v1/contributors/" + known.id, "a person of this name")));
            });
    Contributor contributor = new Contributor();
    contributor.name = wanted.name().strip();
    contributor.role = wanted.role();
    contributor.affiliation = wanted.affiliation();
    contributor.countryCode = Country.known(wanted.country(), "/country");
    return changes.create(contributor, c -> "/contributors/" + c.id);
  }

  @GET
  @Path("/appearances/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getAppearance",
      summary = "One person's part in a call",
      description = "With the version to change from.")
  public DraftPerson get(UUID id) {
    return DraftPerson.of(Appearance.required(id));
  }

  @PATCH
  @Path("/appearances/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editAppearance",
      summary = "Change a person's part or place",
      description =
          "JSON Merge Patch. Facts of the person are changed at their own address. Published editions do not change.")
  public DraftPerson edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = AppearanceEdit.class)))
          ObjectNode patch) {
    Appearance appearance = Appearance.required(id);
    return DraftPerson.of(
        changes.edit(
            appearance,
            ifMatch,
            new AppearanceEdit(appearance.part, appearance.placeInList),
            patch,
            (a, edit) -> {
              a.part = edit.part();
              a.placeInList = edit.position();
            },
            "/appearances/" + id));
  }

  @DELETE
  @Path("/appearances/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteAppearance",
      summary = "Take a person out of a call",
      description = "The person stays known; published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(Appearance.required(id), ifMatch, "/appearances/" + id);
  }

  @PUT
  @Path("/drafts/{slug}/appearances/order")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "orderAppearances",
      summary = "Put the people who take one part in order",
      description =
          "Each of them once, in their order; If-Match is the draft's version, which rises.")
  public OrderedAppearances order(
      String slug, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AppearanceOrder order) {
    Session session = Session.locked(slug);
    Draft draft = Draft.of(session.id);
    IfMatch.check(ifMatch, draft, "/drafts/" + slug);
    List<Appearance> ordered =
        DraftOrder.of(
            Appearance.in(session).stream().filter(a -> a.part == order.part()).toList(),
            a -> a.id,
            order.appearances(),
            "/appearances");
    for (int i = 0; i < ordered.size(); i++) {
      // Without a new version: whoever changes something else about it is not in the way.
      Appearance.update("placeInList = ?1 where id = ?2", i, ordered.get(i).id);
    }
    draft.listsChanged();
    audit.record("edited", "/drafts/" + slug, List.of("appearances"));
    return new OrderedAppearances(draft.version, order.part(), order.appearances());
  }
}
