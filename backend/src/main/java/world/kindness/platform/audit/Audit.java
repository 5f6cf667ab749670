package world.kindness.platform.audit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Writes the trail, in the transaction of the deed itself. */
@ApplicationScoped
public class Audit {
  private final SecurityIdentity identity;
  private final Clock clock;

  Audit(SecurityIdentity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /** The signed-in person's name as Keycloak knows it. */
  public String actor() {
    return identity.getPrincipal().getName();
  }

  /**
   * @param deed verb and noun, such as {@code quote.edited}
   * @param target address of the thing below {@code /api/v1}
   */
  public void record(String deed, String target) {
    record(deed, target, List.of());
  }

  /** As {@link #record(String, String)}, with the fields that changed. */
  public void record(String deed, String target, Collection<String> fields) {
    record(actor(), deed, target, fields);
  }

  /** What nobody did: work that a new version does on what an earlier one left. */
  public void recordBySystem(String deed, String target, Collection<String> fields) {
    record("system", deed, target, fields);
  }

  private void record(String actor, String deed, String target, Collection<String> fields) {
    AuditEntry entry = new AuditEntry();
    entry.at = clock.instant();
    entry.actor = actor;
    entry.deed = deed;
    entry.target = target;
    entry.fields = fields.toArray(String[]::new);
    entry.persist();
  }
}
