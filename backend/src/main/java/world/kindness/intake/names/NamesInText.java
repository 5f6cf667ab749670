package world.kindness.intake.names;

import java.util.*;

public class NamesInText {
  public record Name(String name, String because) {}

  public static List<Name> find(String t, String i, Collection<String> k) {
    return List.of();
  }
}
