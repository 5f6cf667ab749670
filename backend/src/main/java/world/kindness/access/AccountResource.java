package world.kindness.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.audit.AuditEntry;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.locks.OneAtATime;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;

/** People with roles: who they are, inviting them, and what they may do. */
@Path("/api/v1/accounts")
@Tag(name = "People with roles")
public class AccountResource {
  private static final String ONE_LINE = "[^\\p{Cc}]*";

  private final Accounts accounts;
  private final RoleChanges changes;
  private final MergePatch patches;
  private final Audit audit;

  AccountResource(Accounts accounts, RoleChanges changes, MergePatch patches, Audit audit) {
    this.accounts = accounts;
    this.changes = changes;
    this.patches = patches;
    this.audit = audit;
  }

  /**
   * A person with a role.
   *
   * @param name absent where nobody said it
   * @param lastDeedAt UTC; absent where the trail has nothing of theirs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AccountView(
      @Schema(examples = "0192a4c0-0000-7000-8000-00000000000f") String id,
      int version,
      @Schema(examples = "facilitator@example.org") @Nullable String email,
      @Schema(examples = "Fern Facilitator") @Nullable String name,
      @Schema(description = "As given. An administrator may do what facilitators may.")
          Set<Role> roles,
      @Schema(description = "Whether the person can sign in.") boolean enabled,
      @Schema(description = "Invited, and has not chosen a password yet.") boolean invited,
      @Schema(description = "When they last changed something, by the trail.")
          @Nullable Instant lastDeedAt)
      implements Versioned {
    static AccountView of(Account account, Instant lastDeedAt) {
      return new AccountView(
          account.id(),
          account.version(),
          account.email(),
          account.name(),
          account.roles(),
          account.enabled(),
          account.invited(),
          lastDeedAt);
    }
  }

  /** Somebody to invite. Who has no account yet and gives no name is asked for it by Keycloak. */
  public record Invitation(
      @NotBlank @Email @Size(max = 254) String email,
      @Size(max = 100) @Pattern(regexp = ONE_LINE) String firstName,
      @Size(max = 100) @Pattern(regexp = ONE_LINE) String lastName,
      @NotEmpty Set<@NotNull Role> roles) {}

  /** What an administrator may change about an account. */
  public record AccountEdit(
      @Schema(description = "All the roles the person shall have; none takes every one.") @NotNull
          Set<@NotNull Role> roles,
      @NotNull Boolean enabled) {}

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listAccounts",
      summary = "People who have a role",
      description =
          "By e-mail address, as Keycloak knows them at this moment. The accounts of programs are not among them.")
  public CursorPage<AccountView> list() {
    List<Account> everybody = accounts.withRoles();
    Map<String, Instant> latest =
        AuditEntry.latest(everybody.stream().map(Account::signInName).toList());
    return CursorPage.whole(
        everybody.stream()
            .map(account -> AccountView.of(account, latest.get(account.signInName())))
            .toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getAccount",
      summary = "One person who has a role",
      description = "With the version to change from. Who has no role is not found.")
  public AccountView get(String id) {
    return view(accounts.required(id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @OneAtATime
  @Transactional(dontRollbackOn = Problem.class)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "invite",
      summary = "Invite somebody by e-mail",
      description =
          """
          Gives the roles, and sends a mail. Somebody new gets an account, and a link by which to choose a password, good once and within 48 hours; invited again before they did, they get a new link. Whoever has an account already keeps it with its password, gets the roles they lack, and a mail that says so. The answer is of the same kind in all cases. An account that is disabled stays so.""")
  public AccountView invite(@Valid @NotNull Invitation invitation) {
    return view(changes.invite(invitation));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @OneAtATime
  @Transactional(dontRollbackOn = Problem.class)
  @Operation(
      operationId = "editAccount",
      summary = "Give and take roles, disable and enable",
      description =
          """
          JSON Merge Patch; roles are replaced as a whole. What is taken is gone at once: tokens from before are refused, and the person signs in again. What is given holds from the next sign-in. The last administrator who can sign in can be neither disabled nor lose the role, and nobody can do so to themselves (422).""")
  public AccountView edit(
      String id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = AccountEdit.class)))
          ObjectNode patch) {
    Account before = changes.hold(id);
    IfMatch.check(ifMatch, before.version(), "/accounts/" + id);
    AccountEdit edit = patches.apply(new AccountEdit(before.roles(), before.enabled()), patch);
    return view(changes.change(before, before.with(edit.roles(), edit.enabled()), audit.actor()));
  }

  private static AccountView view(Account account) {
    return AccountView.of(
        account, AuditEntry.latest(List.of(account.signInName())).get(account.signInName()));
  }
}
