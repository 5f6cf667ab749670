package world.kindness.contributor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.country.Country;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;
import world.kindness.platform.text.PlainLetters;

@Path("/api/v1/contributors")
@Tag(name = "Contributors")
public class ContributorResource {
  private final Changes changes;

  ContributorResource(Changes changes) {
    this.changes = changes;
  }

  /** What the public sees of a person. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContributorView(
      UUID id,
      String name,
      @Nullable String role,
      @Nullable String affiliation,
      @Nullable String country,
      boolean founder,
      boolean coreGroup) {
    public static ContributorView of(Contributor c) {
      return new ContributorView(
          c.id, c.name, c.role, c.affiliation, c.countryCode, c.founder, c.coreGroup);
    }
  }

  /** What a facilitator may change about a person. */
  public record ContributorEdit(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) String role,
      @Size(max = 300) String affiliation,
      @Schema(description = "ISO 3166-1 alpha-2, or GB-ENG, GB-SCT, GB-WLS, GB-NIR.")
          String country,
      boolean founder,
      boolean coreGroup,
      @Schema(description = "When the person agreed to a public profile, UTC.")
          Instant profileConsentAt) {
    static ContributorEdit of(Contributor c) {
      return new ContributorEdit(
          c.name, c.role, c.affiliation, c.countryCode, c.founder, c.coreGroup, c.profileConsentAt);
    }
  }

  /**
   * A person a facilitator adds.
   *
   * @param published already named in public as founder or core group, so shown without another
   *     consent
   */
  public record NewContributor(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) String role,
      @Size(max = 300) String affiliation,
      @Schema(description = "ISO 3166-1 alpha-2, or GB-ENG, GB-SCT, GB-WLS, GB-NIR.")
          String country,
      boolean founder,
      boolean coreGroup,
      boolean published) {
    ContributorEdit facts() {
      return new ContributorEdit(name, role, affiliation, country, founder, coreGroup, null);
    }
  }

  /** A person as facilitators see them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KnownContributor(
      UUID id,
      int version,
      String name,
      List<String> nameVariants,
      @Nullable String role,
      @Nullable String affiliation,
      @Nullable String country,
      boolean founder,
      boolean coreGroup,
      @Nullable Instant profileConsentAt)
      implements Versioned {
    public static KnownContributor of(Contributor c) {
      return new KnownContributor(
          c.id,
          c.version,
          c.name,
          List.of(c.nameVariants),
          c.role,
          c.affiliation,
          c.countryCode,
          c.founder,
          c.coreGroup,
          c.profileConsentAt);
    }
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listContributors",
      summary = "People who agreed to be shown",
      description =
          "Founders and core group as published, and others with profile consent, by name. Nobody else appears or is counted.")
  public CursorPage<ContributorView> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Only people of this country or nation.") @QueryParam("country")
          String country,
      @Parameter(description = "true: only the core group; false: only everybody else.")
          @QueryParam("coreGroup")
          Boolean coreGroup) {
    return Keyset.of(Contributor.class)
        .ascending("name", String.class, c -> c.name)
        .ascending("id", UUID.class, c -> c.id)
        .where("(e.published = true or e.profileConsentAt is not null)")
        .where("e.countryCode = :country", "country", Country.asked(country))
        .whether("e.coreGroup = true", coreGroup)
        .page(page, ContributorView::of);
  }

  @GET
  @Path("/known")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listKnownContributors",
      summary = "Everybody known, for facilitators",
      description = "Also people who are not shown in public, by name.")
  public CursorPage<KnownContributor> known(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Only people with these letters in a name or spelling.")
          @QueryParam("q")
          String q) {
    return Keyset.of(Contributor.class)
        .ascending("name", String.class, c -> c.name)
        .ascending("id", UUID.class, c -> c.id)
        .where(
            "locate(:letters, function('plain_words', e.name || ' ' || array_to_string(e.nameVariants, ' '))) > 0",
            "letters",
            q == null || q.isBlank() ? null : PlainLetters.of(q))
        .page(page, KnownContributor::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getContributor",
      summary = "One person, for facilitators",
      description = "With every spelling found in files and the consent to a profile.")
  public KnownContributor get(UUID id) {
    return KnownContributor.of(Contributor.required(id));
  }

  @POST
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addContributor",
      summary = "Add a person",
      description =
          "Nobody is shown in public by being added, except founders and core group who were named in public before.")
  public KnownContributor add(@Valid @NotNull NewContributor wanted) {
    if (wanted.published() && !wanted.founder() && !wanted.coreGroup()) {
      throw Problem.rule("/published", "Only founders and core group are shown as published.");
    }
    Contributor contributor = new Contributor();
    apply(contributor, wanted.facts());
    contributor.published = wanted.published();
    return KnownContributor.of(changes.create(contributor, c -> "/contributors/" + c.id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editContributor",
      summary = "Correct a person",
      description = "JSON Merge Patch: what is left out stays as it is.")
  public KnownContributor edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = ContributorEdit.class)))
          ObjectNode patch) {
    Contributor contributor = Contributor.required(id);
    return KnownContributor.of(
        changes.edit(
            contributor,
            ifMatch,
            ContributorEdit.of(contributor),
            patch,
            ContributorResource::apply,
            "/contributors/" + id));
  }

  private static void apply(Contributor contributor, ContributorEdit edit) {
    contributor.name = edit.name().strip();
    contributor.role = edit.role();
    contributor.affiliation = edit.affiliation();
    contributor.countryCode = Country.known(edit.country(), "/country");
    contributor.founder = edit.founder();
    contributor.coreGroup = edit.coreGroup();
    contributor.profileConsentAt = edit.profileConsentAt();
  }
}
