package world.kindness.pack.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import world.kindness.pack.content.PackContent;

/** The pack as schema.org JSON-LD: a report about an online event. */
final class StructuredData {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StructuredData() {}

  /**
   * JSON that may stand inside a {@code script} element: no {@code <}, {@code >} or {@code &} is
   * left in it, so nothing in the pack can end the element (HTML standard, 4.12.1.3).
   */
  static String of(PackContent pack, String description, String canonical, String siteUrl) {
    Map<String, Object> publisher = thing("Organization");
    publisher.put("name", pack.community().name());
    put(publisher, "url", siteUrl);
    put(publisher, "description", pack.community().description());

    Map<String, Object> call = thing("Event");
    call.put("name", pack.title());
    call.put("startDate", pack.session().startsAt().toString());
    call.put("endDate", pack.session().endsAt().toString());
    call.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
    if (canonical != null) {
      Map<String, Object> location = thing("VirtualLocation");
      location.put("url", canonical);
      call.put("location", location);
    }
    call.put("organizer", publisher);

    Map<String, Object> report = new LinkedHashMap<>();
    report.put("@context", "https://schema.org");
    report.put("@type", "Report");
    put(report, "@id", canonical);
    put(report, "url", canonical);
    report.put("name", pack.title());
    report.put("description", description);
    report.put("inLanguage", PackPage.language(pack.language(), "en"));
    report.put("datePublished", pack.publishedAt().toString());
    report.put("version", String.valueOf(pack.edition()));
    report.put("isAccessibleForFree", true);
    report.put("publisher", publisher);
    report.put("about", call);
    report.put(
        "hasPart",
        pack.sections().stream()
            .map(
                section -> {
                  Map<String, Object> part = thing("CreativeWork");
                  part.put("name", section.heading());
                  return part;
                })
            .toList());
    return harmless(report);
  }

  private static String harmless(Map<String, Object> report) {
    try {
      return JSON.writeValueAsString(report)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> thing(String type) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    return thing;
  }

  private static void put(Map<String, Object> thing, String name, Object value) {
    if (value != null) {
      thing.put(name, value);
    }
  }
}
