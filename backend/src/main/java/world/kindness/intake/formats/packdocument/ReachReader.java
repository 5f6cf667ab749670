package world.kindness.intake.formats.packdocument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.intake.formats.packdocument.PackDocument.Found;
import world.kindness.intake.formats.packdocument.PackDocument.ReachStatement;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.platform.text.WordEdge;

/** Finds every figure a pack reports about its reach, and the places it lists. */
class ReachReader {
  private static final String HOW = "(?:(over|more than|around|about|almost|nearly|exactly) )?";
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}+|\\d{1,7})";
  private static final Pattern CONTRIBUTORS =
      Pattern.compile(HOW + NUMBER + " contributors", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTRIES =
      Pattern.compile(
          HOW + NUMBER + " (?:countries and nations|countries|nations)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTENDANCE =
      Pattern.compile(
          HOW
              + NUMBER
              + " (?:[\\p{L}-]+ ){0,5}(?:members|people|participants|colleagues)"
              + WordEdge.END
              + "(?: came together| joined)?",
          Pattern.CASE_INSENSITIVE);

  private final List<ReachStatement> statements = new ArrayList<>();
  private final List<Found<String>> places = new ArrayList<>();

  List<ReachStatement> statements() {
    return statements;
  }

  List<Found<String>> places() {
    return places;
  }

  void attendance(Paragraph paragraph) {
    find("ATTENDANCE", ATTENDANCE, paragraph);
  }

  void reach(Paragraph paragraph) {
    find("CONTRIBUTORS", CONTRIBUTORS, paragraph);
    find("COUNTRIES", COUNTRIES, paragraph);
  }

  /** A list of places: at least five short names between commas, and no sentence. */
  boolean listed(Paragraph paragraph) {
    String[] names = paragraph.plain().split(",");
    boolean list =
        names.length >= 5
            && Arrays.stream(names)
                .allMatch(name -> name.strip().matches("\\p{Lu}[\\p{L}.'’ -]{1,40}"));
    if (list) {
      for (String name : names) {
        places.add(new Found<>(name.strip(), paragraph.line()));
      }
    }
    return list;
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    statements.stream()
        .filter(
            s ->
                s.measures().equals("COUNTRIES") && !places.isEmpty() && s.value() != places.size())
        .findFirst()
        .ifPresent(
            s ->
                warnings.add(
                    new Warning(
                        "reach-differs",
                        "%d countries are stated but %d places are listed."
                            .formatted(s.value(), places.size()),
                        s.line())));
    return warnings;
  }

  private void find(String measures, Pattern pattern, Paragraph paragraph) {
    Matcher found = pattern.matcher(paragraph.plain());
    while (found.find()) {
      statements.add(
          new ReachStatement(
              measures,
              Integer.parseInt(found.group(2).replace(",", "")),
              qualifier(found.group(1)),
              found.group().strip(),
              paragraph.line()));
    }
  }

  private static String qualifier(String how) {
    return switch (how == null ? "" : how.toLowerCase(Locale.ROOT)) {
      case "over", "more than" -> "OVER";
      case "around", "about", "almost", "nearly" -> "AROUND";
      default -> "EXACTLY";
    };
  }
}
