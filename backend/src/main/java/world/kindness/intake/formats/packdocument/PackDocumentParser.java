package world.kindness.intake.formats.packdocument;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.intake.formats.packdocument.PackDocument.Found;
import world.kindness.intake.formats.packdocument.PackDocument.GroupInsight;
import world.kindness.intake.formats.packdocument.PackDocument.Quote;
import world.kindness.intake.formats.packdocument.PackDocument.Resource;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;
import world.kindness.platform.text.WordEdge;

/** Reads an insights pack that exists as text, section by section. One instance reads one file. */
public class PackDocumentParser {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Pattern QUESTION =
      Pattern.compile("\\(?(\\d{1,2})[.)] (.+)", Pattern.DOTALL);
  private static final Pattern HEARD_BACK =
      Pattern.compile(
          "heard (?:back )?(?:some )?(?:of )?(?:the )?ideas[^:]{0,80}:(.+)", Pattern.DOTALL);
  private static final Pattern TEAM =
      Pattern.compile("(?:" + WordEdge.START + "and )?(?:the team at )?\\*\\*([^*]{2,120})\\*\\*");
  private static final Pattern COMMA_OR_AND =
      Pattern.compile(",|" + WordEdge.START + "and" + WordEdge.END);
  private static final Pattern TO_WATCH =
      Pattern.compile("(?i)" + WordEdge.START + "(?:watch|recording|video)" + WordEdge.END);
  private static final Pattern ONE_PERSON =
      Pattern.compile(
          "(?i)(?:another|one|a) (?:person|member|participant|colleague)" + WordEdge.END);
  private static final Pattern CO_PRODUCED =
      Pattern.compile("(?:co-)?produced by\\s+(.+)", Pattern.DOTALL);

  private final List<Unparsed> unparsed = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final SectionTexts texts = new SectionTexts();
  private final PeopleReader people = new PeopleReader();
  private final ReachReader reach = new ReachReader();
  private final List<Found<String>> purposes = new ArrayList<>();
  private final List<Found<String>> themes = new ArrayList<>();
  private final List<Found<String>> questions = new ArrayList<>();
  private final List<Found<String>> heardBack = new ArrayList<>();
  private final List<GroupInsight> insights = new ArrayList<>();
  private final List<Quote> greetings = new ArrayList<>();
  private final List<Quote> glimpses = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Found<String>> teams = new ArrayList<>();
  private final CallTimes times = new CallTimes();
  private Found<String> title;
  private Found<String> subtitle;
  private Found<LocalDate> date;
  private final LineNumbers kept = new LineNumbers();
  private int unparsedLines;

  /** Parses a file's bytes. */
  public PackDocument parse(byte[] bytes) {
    return parse(SourceText.of(bytes));
  }

  /** Parses a file's text; never fails: what finds no place is listed. */
  public PackDocument parse(SourceText source) {
    List<String> lines = source.lines().stream().map(TextLine::text).toList();
    int blank = (int) lines.stream().filter(String::isBlank).count();
    PackSection section = PackSection.COVER;
    for (Paragraph paragraph : Paragraph.in(lines)) {
      times.read(paragraph);
      int listed = unparsedLines;
      PackSection opened = PackSection.openedBy(paragraph).orElse(null);
      if (opened != null && !(section == PackSection.COVER && title == null)) {
        section = opened;
        if (opened.textKey != null) {
          texts.headed(opened.textKey, PackSection.heading(paragraph));
        }
        reach.reach(paragraph);
      } else {
        place(section, paragraph);
      }
      if (unparsedLines == listed) {
        kept.add(paragraph.line(), paragraph.length());
      }
    }
    finish();
    return new PackDocument(
        title,
        subtitle,
        date,
        times.starts(),
        times.ends(),
        CallTimes.ZONE,
        texts.all(),
        reach.statements(),
        reach.places(),
        purposes,
        people.people(),
        themes,
        questions,
        heardBack,
        insights,
        greetings,
        glimpses,
        resources,
        teams,
        kept,
        new Lines(lines.size(), lines.size() - blank - unparsedLines, blank, unparsedLines),
        unparsed,
        warnings);
  }

  private void place(PackSection section, Paragraph p) {
    switch (section) {
      case COVER -> cover(p);
      case CONTENTS -> {
        if (!p.text().lines().allMatch(line -> line.matches(".*[\\t .]\\d{1,3}\\s*"))) {
          reject(p, "stands in the list of contents but names no page");
        }
      }
      case ABOUT -> about(p);
      case ON_THE_DAY -> onTheDay(p);
      case REACH -> {
        reach.reach(p);
        if (!reach.listed(p)) {
          texts.add("reach", p);
        }
      }
      case OUR_WORK -> {
        if (p.isItem() && p.item().matches("\\*\\*[^*]+\\*\\*")) {
          purposes.add(found(p.plain(), p));
        } else {
          texts.add("our-work", p);
        }
      }
      case CORE_GROUP -> {
        if (!people.coreGroup(p)) {
          reject(
              p, "stands in the core group but is no person like '**Name**, affiliation; country'");
        }
      }
      case THEMES -> {
        if (p.plain().endsWith(".") || p.plain().endsWith(":")) {
          texts.add("themes", p);
        } else {
          themes.add(found(p.plain(), p));
        }
      }
      case MEASURING -> texts.add("measuring", p);
      case BREAKOUTS -> breakouts(p);
      case INSIGHTS ->
          insights.add(
              new GroupInsight(
                  ONE_PERSON.matcher(p.plain()).lookingAt() ? "PERSON" : "GROUP",
                  Markup.withoutDeadLinks(p.item()),
                  p.line()));
      case GLIMPSES -> glimpse(p);
      case RESOURCES -> {
        if (p.isItem()) {
          resources.add(ResourceReader.read(p));
        } else {
          reject(p, "stands among the resources but is no list item");
        }
      }
      case ACKNOWLEDGEMENTS -> acknowledgements(p);
    }
  }

  private void cover(Paragraph p) {
    LocalDate day = day(p.plain());
    if (title == null) {
      title = found(p.plain().replaceFirst("^#+ *", ""), p);
    } else if (day != null && date == null) {
      date = new Found<>(day, p.line());
    } else if (subtitle == null) {
      subtitle = found(p.plain(), p);
    } else {
      reject(p, "stands before the first section and is neither title, subtitle nor date");
    }
  }

  private void about(Paragraph p) {
    if (p.plain().equals(title.value())) {
      return;
    }
    people.founders(p);
    texts.add("about", p);
  }

  private void onTheDay(Paragraph p) {
    Matcher quote = Paragraph.ATTRIBUTED.matcher(p.text());
    if (quote.matches()) {
      greetings.add(new Quote(quote.group(1), quote.group(2).strip(), 0, p.line()));
      return;
    }
    people.leader(p);
    reach.attendance(p);
    texts.add(TO_WATCH.matcher(p.plain()).find() ? "recording" : "on-the-day", p);
  }

  private void glimpse(Paragraph p) {
    Matcher quote = Paragraph.ATTRIBUTED.matcher(p.text());
    if (quote.matches()) {
      glimpses.add(new Quote(quote.group(1), quote.group(2).strip(), 0, p.line()));
    } else if (p.text().matches("\\d{1,4}") && !glimpses.isEmpty()) {
      Quote last = glimpses.removeLast();
      glimpses.add(
          new Quote(last.initials(), last.text(), Integer.parseInt(p.text()), last.line()));
    } else {
      reject(p, "stands in the chat but starts with no initials");
    }
  }

  private void breakouts(Paragraph p) {
    Matcher numbered = QUESTION.matcher(p.plain());
    Matcher heard = HEARD_BACK.matcher(p.plain());
    if (numbered.matches()) {
      questions.add(found(numbered.group(2).strip(), p));
    } else if (p.plain().endsWith("?") && !questions.isEmpty()) {
      Found<String> first = questions.removeLast();
      questions.add(new Found<>(first.value() + "\n\n" + p.plain(), first.line()));
    } else if (heard.find()) {
      ideas(heard.group(1)).forEach(idea -> heardBack.add(found(idea, p)));
    } else if (!p.plain().endsWith(":")) {
      texts.add("breakouts", p);
    }
  }

  /** Between commas, but not those in brackets. */
  private static List<String> ideas(String list) {
    List<String> ideas = new ArrayList<>();
    StringBuilder idea = new StringBuilder();
    int depth = 0;
    for (char c : (list + ",").toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth <= 0) {
        String words =
            idea.toString().strip().replaceFirst("(?<![.…])[.…]+$", "").replaceFirst("^and ", "");
        if (!words.isEmpty()) {
          ideas.add(words);
        }
        idea.setLength(0);
      } else {
        idea.append(c);
      }
    }
    return ideas;
  }

  private void acknowledgements(Paragraph p) {
    Matcher produced = CO_PRODUCED.matcher(p.text());
    if (!produced.find()) {
      texts.add("acknowledgements", p);
      return;
    }
    String thanked = produced.group(1);
    Matcher team = TEAM.matcher(thanked);
    while (team.find()) {
      teams.add(found(team.group(1).strip(), p));
    }
    for (String part : COMMA_OR_AND.split(TEAM.matcher(thanked).replaceAll(""))) {
      String name = Markup.plain(part).strip().replaceFirst("\\.$", "");
      if (!name.isEmpty() && !people.acknowledged(name, p.line())) {
        teams.add(found(name, p));
      }
    }
  }

  private void finish() {
    warnings.addAll(times.warnings());
    if (date != null) {
      LocalDate day = date.value();
      if (day.getDayOfWeek() != java.time.DayOfWeek.THURSDAY
          || (day.getDayOfMonth() - 1) / 7 != 2) {
        warnings.add(
            new Warning(
                "off-rule-date",
                "%s is not a third Thursday; the reason is not recorded.".formatted(day),
                date.line()));
      }
    }
    warnings.addAll(reach.warnings());
    warnings.addAll(people.warnings());
  }

  private void reject(Paragraph p, String reason) {
    int line = p.line();
    for (String text : p.text().lines().toList()) {
      unparsed.add(new Unparsed(line++, text, reason));
    }
    unparsedLines += p.length();
  }

  private static Found<String> found(String value, Paragraph p) {
    return new Found<>(value, p.line());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(
          text.replaceFirst("^\\p{L}+day,? ", "").replaceFirst("(?<=\\d)(?:st|nd|rd|th)", ""), DAY);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
