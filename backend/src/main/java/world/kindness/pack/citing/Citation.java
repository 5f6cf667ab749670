package world.kindness.pack.citing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import world.kindness.pack.content.WebAddress;
import world.kindness.pack.forms.CallTime;

/**
 * A pack, or one thing in it, as others cite it. A pack is a report, what it says a chapter of it.
 * Who said something stands in a note and not among the authors: people agreed to be quoted as they
 * are, and "porter, Wales" is nobody's family name.
 *
 * @param publisher name of the community
 * @param pack slug of the call
 * @param packTitle title of the pack
 * @param date of the call, on the wall where people meet
 * @param edition number of the edition that says it
 * @param published the day of that edition, where people meet; null where it is not known
 * @param part what of the pack is cited; null for all of it
 * @param site address of the site, without a trailing slash
 */
public record Citation(
    String publisher,
    String pack,
    String packTitle,
    LocalDate date,
    int edition,
    @Nullable LocalDate published,
    @Nullable Part part,
    String site) {

  /**
   * @param kind its name among the kinds of what is published, such as "QUOTE"
   * @param id lasting id, without a meaning
   * @param text all of it
   * @param saidBy who said it, as far as they agreed; null where it is nobody's
   * @param saidFrom display name of the place; null where it is not shown
   * @param themes slugs
   * @param section key of the section it stands in
   */
  public record Part(
      String kind,
      UUID id,
      String text,
      @Nullable String saidBy,
      @Nullable String saidFrom,
      List<String> themes,
      String section) {

    /** Nobody is told twice where the role says it already. */
    @Override
    public @Nullable String saidFrom() {
      return saidBy != null
              && saidFrom != null
              && saidBy.toLowerCase(Locale.ROOT).contains(saidFrom.toLowerCase(Locale.ROOT))
          ? null
          : saidFrom;
    }

    /** Where it stands on the page of its pack; what has no place of its own, in its section. */
    private String anchor() {
      return switch (kind) {
        case "QUOTE" -> "quote-" + id;
        case "INSIGHT" -> "insight-" + id;
        case "NOTE" -> "note-" + id;
        default -> section;
      };
    }
  }

  /** Media type of {@link #ris()}. */
  public static final String RIS = "application/x-research-info-systems";

  private static final int LONGEST_TITLE = 160;

  /** Where in an id its part begins that follows no time (RFC 9562, 5.7). */
  private static final int ID_BY_CHANCE = 24;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

  /** A sentence that has its end, within quotation marks of its own, too. */
  private static final Pattern ENDED = Pattern.compile("[.!?…。！？][”’\"')»]?$");

  private static final Pattern NOT_PLAIN = Pattern.compile("[\\\\{}%&$#_~^]");

  /**
   * The one address to cite: the site's, which shows the latest edition; at the thing itself, where
   * one of it is cited. Whoever runs no scripts gets the pack there, too.
   */
  public String address() {
    String page = site + "/sessions/" + WebAddress.segment(pack);
    return part == null ? page : page + "#" + part.anchor();
  }

  /** As a sentence. */
  public String text() {
    String of =
        "%s. Insights pack of the call on %s, edition %d%s. %s"
            .formatted(
                packTitle,
                CallTime.day(date),
                edition,
                published == null ? "" : ", published " + CallTime.day(published),
                address());
    return part == null
        ? "%s. %s".formatted(publisher, of)
        : "“%s”%s In: %s. %s".formatted(title(), saidBy(), publisher, of);
  }

  /** Whoever said it in brackets, and a full stop where none is there yet. */
  private String saidBy() {
    String by =
        Stream.of(part.saidBy, part.saidFrom())
            .filter(known -> known != null && !known.isBlank())
            .collect(Collectors.joining(", "));
    if (!by.isEmpty()) {
      return " (" + oneLine(by) + ").";
    }
    return ENDED.matcher(title()).find() ? "" : ".";
  }

  /** What it is called: a part by its first words. */
  private String title() {
    if (part == null) {
      return oneLine(packTitle);
    }
    String text = oneLine(part.text);
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_TITLE);
    int end = space > 0 ? space : LONGEST_TITLE;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
            .strip()
        + " …";
  }

  private String key() {
    String of = "kindness-" + pack;
    return part == null ? of : of + "-" + part.id.toString().substring(ID_BY_CHANCE);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (part != null && part.saidBy != null) {
      notes.add("Said by: " + part.saidBy);
    }
    if (part != null && part.saidFrom() != null) {
      notes.add("Said from: " + part.saidFrom());
    }
    return notes;
  }

  private List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    keywords.add(part == null ? "pack" : part.kind.toLowerCase(Locale.ROOT));
    if (part != null) {
      keywords.addAll(part.themes);
    }
    return keywords;
  }

  /** For reference managers (RIS): a tag and its value a line, from TY to ER. */
  public String ris() {
    StringBuilder out = new StringBuilder();
    tag(out, "TY", part == null ? "RPRT" : "CHAP");
    tag(out, "TI", title());
    tag(out, "T2", part == null ? null : packTitle);
    tag(out, "AU", publisher);
    tag(out, "PB", publisher);
    tag(out, "PY", String.valueOf(date.getYear()));
    tag(out, "DA", "%tY/%<tm/%<td/".formatted(date));
    tag(out, "ET", String.valueOf(edition));
    tag(out, "AB", part == null ? null : part.text);
    notes().forEach(note -> tag(out, "N1", note));
    keywords().forEach(keyword -> tag(out, "KW", keyword));
    tag(out, "UR", address());
    tag(out, "ER", "");
    return out.toString();
  }

  /** A tag and its value on one line, whatever the value brings. */
  private static void tag(StringBuilder out, String tag, @Nullable String value) {
    if (value != null) {
      out.append(tag).append("  - ").append(oneLine(value)).append("\r\n");
    }
  }

  /** For LaTeX (BibTeX), in characters as biber and newer BibTeX read them: UTF-8. */
  public String bibtex() {
    StringBuilder out = new StringBuilder();
    out.append(part == null ? "@techreport{" : "@incollection{").append(key()).append(",\n");
    field(out, "title", "{" + escaped(title()) + "}");
    field(out, "booktitle", part == null ? null : "{" + escaped(packTitle) + "}");
    field(out, "author", "{" + escaped(publisher) + "}");
    field(out, part == null ? "institution" : "publisher", escaped(publisher));
    field(out, "type", part == null ? "Insights pack" : null);
    field(out, "year", String.valueOf(date.getYear()));
    field(out, "date", date.toString());
    field(out, "edition", String.valueOf(edition));
    field(out, "note", notes().isEmpty() ? null : escaped(String.join(". ", notes())));
    field(out, "keywords", escaped(String.join(", ", keywords())));
    field(out, "url", address());
    return out.append("}\n").toString();
  }

  private static void field(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  private static String escaped(String text) {
    return NOT_PLAIN
        .matcher(oneLine(text))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group()) {
                      case "\\" -> "\\textbackslash{}";
                      case "~" -> "\\textasciitilde{}";
                      case "^" -> "\\textasciicircum{}";
                      // Braces are counted without regard to what stands before them.
                      case "{" -> "\\textbraceleft{}";
                      case "}" -> "\\textbraceright{}";
                      default -> "\\" + found.group();
                    }));
  }

  private static String oneLine(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** For programs that follow the Citation Style Language (CSL-JSON 1.0.2). */
  public Csl csl() {
    return new Csl(
        key(),
        part == null ? "report" : "chapter",
        title(),
        part == null ? null : oneLine(packTitle),
        part == null ? "Insights pack" : null,
        List.of(new Name(oneLine(publisher))),
        oneLine(publisher),
        new Issued(List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))),
        String.valueOf(edition),
        part == null ? null : part.text,
        notes().isEmpty() ? null : String.join(". ", notes()),
        String.join(", ", keywords()),
        address());
  }

  /** An item of CSL-JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Csl(
      String id,
      String type,
      String title,
      @JsonProperty("container-title") @Nullable String containerTitle,
      @Nullable String genre,
      List<Name> author,
      String publisher,
      Issued issued,
      String edition,
      @JsonProperty("abstract") @Nullable String summary,
      @Nullable String note,
      String keyword,
      @JsonProperty("URL") String url) {}

  /** Somebody who is no person, and has no family name. */
  public record Name(String literal) {}

  /** A day as year, month and day. */
  public record Issued(@JsonProperty("date-parts") List<List<Integer>> dateParts) {}
}
