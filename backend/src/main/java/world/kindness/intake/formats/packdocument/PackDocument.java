package world.kindness.intake.formats.packdocument;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * An insights pack that already exists, as read from its text. Everything found points at its
 * source line (from 1); what could not be placed is in {@link #unparsed()}. Every field may be
 * null, every list empty, where the document does not say it.
 *
 * @param starts wall time in the zone the document names ("6-7pm UK time" is Europe/London)
 * @param texts running text of a section as CommonMark, by section key: {@code about}, {@code
 *     on-the-day}, {@code reach}, {@code our-work}, {@code themes}, {@code measuring}, {@code
 *     breakouts}, {@code recording}
 */
public record PackDocument(
    Found<String> title,
    Found<String> subtitle,
    Found<LocalDate> date,
    LocalTime starts,
    LocalTime ends,
    String timeZone,
    List<Text> texts,
    List<ReachStatement> reach,
    List<Found<String>> listedPlaces,
    List<Found<String>> purposes,
    List<Person> people,
    List<Found<String>> themes,
    List<Found<String>> questions,
    List<Found<String>> heardBack,
    List<GroupInsight> insights,
    List<Quote> greetings,
    List<Quote> glimpses,
    List<Resource> resources,
    List<Found<String>> acknowledgedTeams,
    LineNumbers kept,
    Lines lines,
    List<Unparsed> unparsed,
    List<Warning> warnings)
    implements ParsedFile {

  public record Found<T>(T value, int line) {}

  public record Text(String sectionKey, String heading, String markdown, int line) {}

  /**
   * @param measures {@code CONTRIBUTORS}, {@code COUNTRIES} or {@code ATTENDANCE}
   * @param qualifier {@code OVER} ("over", "more than"), {@code AROUND} or {@code EXACTLY}
   * @param text the words of the document that say it, such as "Over 1400 contributors"
   */
  public record ReachStatement(
      String measures, int value, String qualifier, String text, int line) {}

  /**
   * One person, however often and however spelt the document names them.
   *
   * @param nameVariants other spellings found; empty when there is one
   * @param country as written ("USA"); null when the document does not say
   */
  public record Person(
      String name,
      List<String> nameVariants,
      String affiliation,
      String country,
      boolean founder,
      boolean coreGroup,
      boolean leader,
      boolean acknowledged,
      int line) {}

  /**
   * @param initials as the document attributes the words ("TK")
   * @param reactions count shown beside the message; 0 when none
   */
  public record Quote(String initials, String text, int reactions, int line) {}

  /** {@code from} is {@code GROUP} or {@code PERSON}; text is CommonMark. */
  public record GroupInsight(String from, String text, int line) {}

  /**
   * @param kind {@code BOOK}, {@code REPORT}, {@code WEBSITE}, {@code VIDEO}, {@code PAPER} or
   *     {@code OTHER}
   * @param link null when the document has none or a dead one ({@code #})
   */
  public record Resource(
      String kind,
      String title,
      String authors,
      String publisher,
      String link,
      String description,
      int line) {}
}
