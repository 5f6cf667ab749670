package world.kindness.pack.forms;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Person;
import world.kindness.pack.content.WebAddress;

/**
 * A pack as every form but JSON reads it: dates in words, addresses checked, sections with anchors.
 * Fields of type {@link RawString} are markup made here; everything else is text the template
 * escapes.
 *
 * @param invitation to the call to come; null where the pack knows of none
 */
public record PackPage(
    PackContent pack,
    String lang,
    String description,
    CallTime call,
    String published,
    String publishedDay,
    List<String> leaders,
    List<SectionBlocks> sections,
    String patch,
    RawString patchSvg,
    RawString coverSvg,
    RawString structuredData,
    Invitation invitation,
    String siteUrl,
    String canonical,
    String cardUrl,
    String contactUrl,
    String pdfHref,
    String docxHref,
    String slidesHref,
    String markdownHref,
    String jsonHref) {

  public static PackPage of(PackContent pack) {
    Patch patch = Patch.of(pack);
    String siteUrl = origin(pack.community().siteUrl());
    String apiUrl = origin(pack.community().apiUrl());
    String path = WebAddress.segment(pack.slug());
    String canonical = siteUrl == null ? null : siteUrl + "/sessions/" + path;
    String address = apiUrl == null ? path : apiUrl + "/api/v1/packs/" + path;
    CallTime call = CallTime.of(pack.session());
    String description =
        pack.subtitle() == null
            ? "Insights pack of the call on " + call.date() + "."
            : pack.subtitle();
    return new PackPage(
        pack,
        language(pack.language(), "en"),
        description,
        call,
        CallTime.day(pack.publishedAt(), pack.session().timeZone()),
        CallTime.isoDay(pack.publishedAt(), pack.session().timeZone()),
        pack.leaders().stream().map(PackPage::inWords).toList(),
        PackSections.of(pack),
        patch.description(),
        new RawString(patch.svg()),
        new RawString(patch.printedSvg()),
        new RawString(StructuredData.of(pack, description, canonical, siteUrl)),
        Invitation.of(pack, siteUrl),
        siteUrl,
        canonical,
        apiUrl == null ? null : address + "/card.png",
        WebAddress.contact(pack.community().contact()),
        address + ".pdf",
        address + ".docx",
        address + ".pptx",
        address + ".md",
        address + ".json");
  }

  /** Who led the call, as one line. */
  public String ledBy() {
    return "Led by " + String.join("; ", leaders);
  }

  /** How to refer to exactly this edition, without its address. */
  public String citation() {
    return "%s. %s. Insights pack of the call on %s, edition %d, published %s."
        .formatted(pack.community().name(), pack.title(), call.date(), pack.edition(), published);
  }

  /** What the card shows, for those who do not see it. */
  public String cardInWords() {
    return "“%s”, insights pack of the call on %s. %s.".formatted(pack.title(), call.date(), patch);
  }

  /** Which size the cover sets the title in, so that a sentence fits as well as a word. */
  public String titleSize() {
    int length = pack.title().length();
    return length <= 36 ? "short" : length <= 84 ? "medium" : "long";
  }

  private static String origin(String address) {
    String safe = WebAddress.safe(address);
    return safe == null ? null : safe.replaceAll("(?<!/)/+$", "");
  }

  /** A well-formed BCP 47 tag, or the other one. */
  static String language(String tag, String otherwise) {
    if (tag == null || tag.isBlank()) {
      return otherwise;
    }
    String known = Locale.forLanguageTag(tag.strip()).toLanguageTag();
    return "und".equals(known) ? otherwise : known;
  }

  static String inWords(Person person) {
    return Stream.of(person.name(), person.affiliation(), person.country())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
