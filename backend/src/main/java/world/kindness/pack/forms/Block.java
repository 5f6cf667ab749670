package world.kindness.pack.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a section of a pack is made of, in words and in reading order. {@link PackSections} lays the
 * sections out as blocks, once for all forms; each form writes each kind of block.
 */
public sealed interface Block {

  /**
   * A heading within a section.
   *
   * @param depth 1 right below the section's own heading, 2 below that
   */
  record Heading(int depth, String text) implements Block {}

  /** Text of the team's own, as CommonMark. */
  record Prose(String commonMark) implements Block {
    /** As safe HTML; its headings stand below that of its section. */
    public String html() {
      return world.kindness.pack.content.Prose.section(commonMark);
    }

    /** As safe HTML without headings, for a passage within a list. */
    public String passage() {
      return world.kindness.pack.content.Prose.passage(commonMark);
    }
  }

  /** What people said, and what others answered. */
  record Quotes(List<QuoteThread> threads) implements Block {
    /** As paper sets them. */
    public List<QuoteThread.Row> rows() {
      return QuoteThread.rows(threads);
    }
  }

  /**
   * A table of figures, each with where it comes from.
   *
   * @param figureHead above the figures
   * @param originHead above where they come from
   */
  record Figures(String caption, String figureHead, String originHead, List<Figure> rows)
      implements Block {
    /** Above what is counted. */
    public String countedHead() {
      return "Counted";
    }
  }

  /**
   * @param counted what is counted
   * @param said the words of the source; null where there is none
   * @param origin the source, or the method
   * @param day of which the source speaks, in words; null when not known
   * @param isoDay the same as ISO date
   */
  record Figure(
      String counted, String figure, String said, String origin, String day, String isoDay) {
    /** Where the figure comes from, as one line. */
    public String whence() {
      return (said == null ? "" : "“" + said + "” ") + origin + (day == null ? "" : ", " + day);
    }
  }

  /**
   * Where people said hello from, on a map of the world.
   *
   * @param names in the order in which they said it
   */
  record Greeters(WorldMap map, List<String> names) implements Block {
    public String heading() {
      return names.size() == 1
          ? "Hello from"
          : "Hello from %d countries and nations".formatted(names.size());
    }

    public String listed() {
      return String.join(" · ", names);
    }
  }

  /**
   * How far the community reaches, as one sentence, and a map that tells the places of this call
   * apart from all that are listed.
   */
  record ReachMap(String sentence, WorldMap map) implements Block {
    /** Whether any place of this call is known. */
    public boolean greeted() {
      return !map.lit().isEmpty();
    }
  }

  /** Countries and nations in the listed order. */
  record Places(List<ListedPlace> places) implements Block {
    private static final int COLUMNS = 4;

    public String heading() {
      return "Countries and nations listed: " + places.size();
    }

    /** What the mark before some of them says; null where none has one. */
    public String legend() {
      return places.stream().anyMatch(ListedPlace::saidHello)
          ? ListedPlace.MARK + " said hello on this call"
          : null;
    }

    /** How many stand in a row, on paper. */
    public int columns() {
      return COLUMNS;
    }

    /** The names row by row, the last row filled up with empty cells. */
    public List<List<String>> rows() {
      List<String> names = places.stream().map(ListedPlace::marked).toList();
      List<List<String>> rows = new ArrayList<>();
      for (int from = 0; from < names.size(); from += COLUMNS) {
        List<String> row =
            new ArrayList<>(names.subList(from, Math.min(from + COLUMNS, names.size())));
        row.addAll(Collections.nCopies(COLUMNS - row.size(), ""));
        rows.add(row);
      }
      return rows;
    }
  }

  record ListedPlace(String name, boolean saidHello) {
    static final String MARK = "•";

    public String marked() {
      return saidHello ? name + " " + MARK : name;
    }
  }

  /** Themes, numbered, with how much of the call spoke to each. */
  record Themes(List<ThemeBar> bars) implements Block {
    /** What "usual" means; null where nothing is compared. */
    public String compared() {
      return bars.stream().allMatch(bar -> bar.compared() == null)
          ? null
          : "“Usual” is what the calls of the year before let us expect.";
    }

    /** False where nothing of the call names any of them. */
    public boolean spokenTo() {
      return bars.stream().anyMatch(bar -> bar.count() > 0);
    }
  }

  /** Short points, one below the other. */
  record Points(Of of, List<String> items) implements Block {
    /** Whose points they are; a form may set them apart. */
    public enum Of {
      COMMUNITY,
      ROOMS
    }
  }

  record People(List<PersonLine> people) implements Block {}

  /** {@code rest} is affiliation and country, empty when neither is known. */
  record PersonLine(String name, String rest) {}

  /** How people measure kindness: what makes room for it, what people do, what comes of it. */
  record Measuring(List<MeasuringStep> steps) implements Block {
    /** Characters that fill half a page in a third of its width. */
    private static final int LONG_STEP = 600;

    /** How many stand side by side on paper: long ones one below the other. */
    public int columns() {
      boolean isLong =
          steps.stream()
              .anyMatch(
                  step ->
                      step.measures().stream()
                              .flatMap(measure -> measure.lines().stream())
                              .mapToInt(String::length)
                              .sum()
                          > LONG_STEP);
      return isLong ? 1 : steps.size();
    }

    /** What leads from the last step back to the first; null where steps are missing. */
    public String circle() {
      return steps.size() < 3 ? null : "… and so there is room for more of it.";
    }
  }

  /**
   * @param heading the kind of what is measured
   * @param question what it asks
   */
  record MeasuringStep(String heading, String question, List<Note> measures) {}

  /** What rooms wrote. */
  record Notes(List<Note> notes) implements Block {}

  /**
   * @param anchor null where nothing leads to it
   * @param aside what it speaks to, or is counted by; null for nothing
   */
  record Note(String anchor, List<String> lines, String aside) {}

  /** Conclusions of the group. */
  record Insights(List<Insight> insights) implements Block {}

  /**
   * @param kind in a word
   * @param text as CommonMark
   * @param aside what it speaks to; null for nothing
   */
  record Insight(String anchor, String kind, Prose text, String aside) {}

  record Resources(List<Resource> resources) implements Block {}

  /**
   * @param kind in a word
   * @param link null unless it is an address that a pack may link to
   * @param by authors and publisher; null when not known
   */
  record Resource(String kind, String title, String link, String by, String description) {
    /** What is known besides, line by line. */
    public List<String> lines() {
      return Stream.of(by, description).filter(line -> line != null && !line.isBlank()).toList();
    }
  }

  /**
   * A sentence in the pack's own voice.
   *
   * @param lead the words it begins with, set apart; null for none
   */
  record Remark(Tone tone, String lead, String text) implements Block {
    public enum Tone {
      /** To be noticed. */
      NOTICE,
      PLAIN,
      /** To be passed over. */
      QUIET
    }
  }
}
