package world.kindness.intake.files;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.findings.personaldata.NumbersInLists;
import world.kindness.intake.findings.personaldata.PersonalData;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.session.links.MeetingLinks;

/**
 * Takes personal data and meeting links out of the text of one file, and people who must not
 * appear. The same value gets the same token wherever it stands, so that one decision settles all
 * of them.
 */
public class Redaction {
  private static final String MASK = "[removed]";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What was found, where first, and what stands there now. */
  public record Held(PersonalData.Kind kind, String value, String token, int line) {}

  private final Absentees absentees;
  private final Map<String, Held> byValue = new HashMap<>();
  private final List<Held> held = new ArrayList<>();

  public Redaction(Absentees absentees) {
    this.absentees = absentees;
  }

  /** A file's text with tokens. */
  public SourceText redact(SourceText text) {
    return text.with(this::withTokens).across(absentees::withoutNames);
  }

  /** The text of a list of people with a mark for each find: nobody has to decide about them. */
  public SourceText mask(SourceText text) {
    return text.with((line, number) -> withMarks(line)).across(absentees::withoutNames);
  }

  /** A text with tokens; {@code line} is the one in which it begins. */
  public String redact(String text, int line) {
    return absentees.withoutNames(withTokens(text, line));
  }

  /** A name with tokens; those who dial in are called by their number. */
  public String redactName(String name, int line) {
    String safe = MeetingLinks.withoutSecrets(name);
    return absentees.withoutNames(withTokens(safe, line, PersonalData.findInName(safe)));
  }

  /** A text of such a list with a mark for each find. */
  public String mask(String text) {
    return absentees.withoutNames(withMarks(text));
  }

  private String withTokens(String text, int line) {
    String safe = MeetingLinks.withoutSecrets(text);
    return withTokens(safe, line, PersonalData.find(safe));
  }

  private String withTokens(String safe, int line, List<PersonalData.Found> all) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (PersonalData.Found found : all) {
      out.append(safe, from, found.start())
          .append(
              absentees.isAddress(found.value()) ? found.kind().mark : hold(found, line).token());
      from = found.end();
    }
    return out.append(safe, from, safe.length()).toString();
  }

  private static String withMarks(String text) {
    String safe = MeetingLinks.withoutSecrets(text);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (PersonalData.Found found : PersonalData.find(safe)) {
      out.append(safe, from, found.start()).append(MASK);
      from = found.end();
    }
    return NumbersInLists.masked(out.append(safe, from, safe.length()).toString(), MASK);
  }

  public List<Held> held() {
    return held;
  }

  private Held hold(PersonalData.Found found, int line) {
    return byValue.computeIfAbsent(
        found.value(),
        value -> {
          byte[] random = new byte[4];
          RANDOM.nextBytes(random);
          String token =
              "[held %s %s]"
                  .formatted(
                      found.kind().name().toLowerCase().replace('_', ' '),
                      HexFormat.of().formatHex(random));
          Held item = new Held(found.kind(), value, token, line);
          held.add(item);
          return item;
        });
  }
}
