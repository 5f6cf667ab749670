package world.kindness.platform.problems;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that every problem's {@code type} points at. */
@Path("/api/problems")
public class ProblemsPage {
  @GET
  @PermitAll
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public String page() {
    return Arrays.stream(ProblemType.values())
        .map(
            t ->
                "<h2 id=\"%s\">%d %s</h2><p><code>%s</code></p><p>%s</p>"
                    .formatted(t.slug(), t.status, t.title, t.uri(), t.meaning))
        .collect(
            Collectors.joining(
                "\n",
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Problems of this API</title></head><body><h1>Problems of this API</h1>\n<p>Every error is an RFC 9457 problem. Its type names one of these.</p>\n",
                "</body></html>\n"));
  }
}
