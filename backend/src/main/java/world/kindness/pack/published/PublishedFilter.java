package world.kindness.pack.published;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import world.kindness.community.Community;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.platform.paging.Keyset;

/** Filters that every list of published parts has. */
public record PublishedFilter(
    @Parameter(description = "Only of this session's pack.") @QueryParam("session") String session,
    @Parameter(description = "Only of calls on or after this date.") @QueryParam("from")
        LocalDate from,
    @Parameter(description = "Only of calls on or before this date.") @QueryParam("to")
        LocalDate to,
    @Parameter(description = "Only what holds these words, in this order.") @QueryParam("q")
        String q) {

  Keyset<PublishedItem> narrow(Keyset<PublishedItem> walk) {
    return walk.where("e.sessionSlug = :slug", "slug", session)
        .onDays("e.sessionStartsAt", from, to, () -> Community.present().zone())
        .containing("e.words", q);
  }
}
