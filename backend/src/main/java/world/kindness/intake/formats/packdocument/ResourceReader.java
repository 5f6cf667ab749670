package world.kindness.intake.formats.packdocument;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.intake.formats.packdocument.PackDocument.Resource;
import world.kindness.platform.text.WordEdge;

/** Reads one line of "Further resources". */
class ResourceReader {
  private static final Pattern AUTHOR =
      Pattern.compile(
          WordEdge.START
              + "by (?:(?:[Pp]rofessor|[Pp]rof\\.?|[Dd]r\\.?) )?(\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,4})");
  private static final Map<String, String> KINDS =
      Map.of(
          "book",
          "BOOK",
          "report",
          "REPORT",
          "website",
          "WEBSITE",
          "web site",
          "WEBSITE",
          "video",
          "VIDEO",
          "film",
          "VIDEO",
          "paper",
          "PAPER",
          "article",
          "PAPER");

  private static final Map<String, Pattern> WORDS =
      KINDS.keySet().stream()
          .collect(
              Collectors.toMap(
                  kind -> kind, kind -> Pattern.compile(WordEdge.START + kind + WordEdge.END)));

  private ResourceReader() {}

  static Resource read(Paragraph paragraph) {
    String text = paragraph.item();
    String plain = paragraph.plain();
    Matcher link = Markup.LINK.matcher(text);
    boolean linked = link.find();
    String address = linked && link.group(2).startsWith("http") ? link.group(2) : null;
    Matcher author = AUTHOR.matcher(plain);
    return new Resource(
        kind(plain),
        linked ? title(link.group(1), plain) : firstClause(plain),
        author.find() ? author.group(1).replaceFirst("\\.$", "") : null,
        null,
        address,
        plain,
        paragraph.line());
  }

  /**
   * The linked words; a single one ("video") says too little and takes the words behind it along.
   */
  private static String title(String words, String plain) {
    if (words.contains(" ")) {
      return words.strip();
    }
    String clause = firstClause(plain.substring(plain.indexOf(words)));
    return clause.substring(0, 1).toUpperCase() + clause.substring(1);
  }

  private static String firstClause(String plain) {
    String clause = plain.split(", by |\\. ", 2)[0];
    return clause.length() > 300 ? clause.substring(0, 300) : clause;
  }

  private static String kind(String plain) {
    String lower = plain.toLowerCase();
    return KINDS.entrySet().stream()
        .filter(kind -> WORDS.get(kind.getKey()).matcher(lower).find())
        .min(java.util.Comparator.comparingInt(kind -> lower.indexOf(kind.getKey())))
        .map(Map.Entry::getValue)
        .orElse("OTHER");
  }
}
