package world.kindness.search;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import world.kindness.pack.citing.Citation;
import world.kindness.platform.text.CsvTable;

/** Leads whoever accepts a search as a table or as references rather than JSON to that address. */
class FormsOfSearch {
  private static final String SEARCH = "/api/v1/search";
  private static final Map<MediaType, String> FORMS =
      Map.of(
          MediaType.valueOf(CsvTable.MEDIA_TYPE), ".csv",
          MediaType.valueOf(Citation.RIS), ".ris");

  @ServerRequestFilter(preMatching = true)
  void choose(ContainerRequestContext request) {
    if (!request.getUriInfo().getPath().equals(SEARCH)) {
      return;
    }
    Variant chosen =
        request
            .getRequest()
            .selectVariant(
                Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE,
                        MediaType.valueOf(CsvTable.MEDIA_TYPE),
                        MediaType.valueOf(Citation.RIS))
                    .build());
    if (chosen != null && FORMS.containsKey(chosen.getMediaType())) {
      request.setRequestUri(
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replacePath(SEARCH + FORMS.get(chosen.getMediaType()))
              .build());
    }
  }
}
