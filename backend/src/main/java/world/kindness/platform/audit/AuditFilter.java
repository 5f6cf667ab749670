package world.kindness.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import world.kindness.platform.paging.Keyset;

/** Which deeds of the trail are meant. */
public record AuditFilter(
    @Parameter(description = "Only deeds of this person, by the name they sign in with.")
        @QueryParam("actor")
        String actor,
    @Parameter(description = "Only deeds of this kind, such as edited, published or role-given.")
        @QueryParam("deed")
        String deed,
    @Parameter(description = "Only deeds on things whose address below /api/v1 starts so.")
        @QueryParam("target")
        String target,
    @Parameter(description = "Only deeds on or after this day (UTC).") @QueryParam("from")
        LocalDate from,
    @Parameter(description = "Only deeds on or before this day (UTC).") @QueryParam("to")
        LocalDate to) {

  /** The trail, latest first. */
  Keyset<AuditEntry> walk() {
    return Keyset.of(AuditEntry.class)
        .descending("at", Instant.class, e -> e.at)
        .descending("id", UUID.class, e -> e.id)
        .where("e.actor = :actor", "actor", actor)
        .where("e.deed = :deed", "deed", deed)
        .beginning("e.target", target)
        .onDays("e.at", from, to, () -> ZoneOffset.UTC);
  }
}
