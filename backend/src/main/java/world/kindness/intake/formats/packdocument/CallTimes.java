package world.kindness.intake.formats.packdocument;

import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/** When a pack says the call takes place: "6-7pm GMT" means wall time in London, winter or not. */
class CallTimes {
  static final String ZONE = "Europe/London";

  private static final Pattern TIMES =
      Pattern.compile(
          "(\\d{1,2})(?::(\\d\\d))?(?:pm)? ?[-–] ?(\\d{1,2})(?::(\\d\\d))?pm (GMT|BST|UK time)");

  private final Set<String> zoneWords = new LinkedHashSet<>();
  private LocalTime starts;
  private LocalTime ends;

  void read(Paragraph paragraph) {
    Matcher times = TIMES.matcher(paragraph.plain());
    while (times.find()) {
      LocalTime from = time(times.group(1), times.group(2));
      LocalTime to = time(times.group(3), times.group(4));
      if (from != null && to != null && to.isAfter(from)) {
        starts = from;
        ends = to;
        zoneWords.add(times.group(5));
      }
    }
  }

  /** Null where the pack does not say. */
  LocalTime starts() {
    return starts;
  }

  /** Null where the pack does not say. */
  LocalTime ends() {
    return ends;
  }

  List<Warning> warnings() {
    return zoneWords.contains("GMT") || zoneWords.contains("BST")
        ? List.of(
            new Warning(
                "time-zone-words",
                "The pack says “%s”: taken as %s."
                    .formatted(String.join("” and “", zoneWords), ZONE),
                null))
        : List.of();
  }

  /** After noon: calls are in the evening. */
  private static LocalTime time(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = minute == null ? 0 : Integer.parseInt(minute);
    return h < 1 || h > 12 || m > 59 ? null : LocalTime.of(h % 12 + 12, m);
  }
}
