package world.kindness.intake.attendance;

import java.util.List;

public class MergeSuggestions {
  public record Merge(String keepKey, String mergeKey, double confidence, String because) {}

  public static List<Merge> among(List<Attendees.Attendee> a) {
    return List.of();
  }
}
