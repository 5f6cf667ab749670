package world.kindness.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list, and from where. */
public record PageRequest(
    @Parameter(description = "How many items a page has, 1 to 100.")
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        int limit,
    @Parameter(description = "The next value of the page before.") @QueryParam("cursor")
        String cursor) {}
