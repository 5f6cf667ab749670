import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Fills a database with published calls, thirty published parts each, always the same: {@code java
 * ManyCalls.java JDBC-URL FROM TO} adds calls number FROM to TO, a day apart, back in time. Words
 * are as common as in any language: the first of twenty thousand stands in more than half of all
 * parts, most stand in a few. The latest calls have a pack in HTML, as long as a real one.
 */
public class ManyCalls {
  private static final LocalDate LATEST = LocalDate.of(2026, 10, 15);
  private static final int WORDS = 20_000;
  private static final int THEMES = 40;
  private static final int AT_ONCE = 250;
  private static final int WITH_PAGES = 6;
  private static final int PARAGRAPHS = 1_200;
  private static final String[] COUNTRIES = {
    "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "SE", "IE", "NZ", "AU", "KE", "US", "DE", "FO"
  };
  private static final String[] FREQUENT =
      "kindness ward team people tea nurse listen time patient small morning thank notice porter rest"
          .split(" ");
  private static final String[] SYLLABLES =
      "ba ben cor da del fen ga gor hal jin ka lem lor ma mel nor ost pel qua rin sol ta tur ul ven wes yar zim"
          .split(" ");

  /** Word number n, from 0: the lower, the more common. */
  static String word(int n) {
    if (n < FREQUENT.length) {
      return FREQUENT[n];
    }
    StringBuilder word = new StringBuilder();
    for (int rest = n * 7 + 11; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.append(SYLLABLES[n % SYLLABLES.length].charAt(0)).toString();
  }

  static String theme(int n) {
    return "theme-" + n;
  }

  static String country(int n) {
    return COUNTRIES[n % COUNTRIES.length];
  }

  public static void main(String[] args) throws SQLException {
    int from = Integer.parseInt(args[1]);
    int to = Integer.parseInt(args[2]);
    try (Connection database = DriverManager.getConnection(args[0]);
        Statement statement = database.createStatement()) {
      List<String> indexes = withoutWhatIsMadeQuickerAfterwards(statement);
      database.setAutoCommit(false);
      if (from == 0) {
        themes(database);
        calls(database, 0, WITH_PAGES);
        pages(database);
        from = WITH_PAGES;
      }
      for (int n = from; n < to; n += AT_ONCE) {
        calls(database, n, Math.min(to, n + AT_ONCE));
        database.commit();
      }
      database.setAutoCommit(true);
      for (String index : indexes) {
        statement.execute(index);
      }
      // As the triggers keep them.
      statement.execute("truncate published_word");
      statement.execute("insert into published_word (word, items) select word, count(*) from published_item, words_of(words) word where kind not in ('STATEMENT', 'PLACE') group by word");
      statement.execute("update country c set calls = (select count(distinct p.session_slug) from published_item p where p.kind = 'PLACE' and p.country_code = c.code)");
      statement.execute("update theme t set calls = (select count(*) from session s where s.themes @> array[t.slug]::varchar[])");
      statement.execute("select pg_notify('public_data', '')");
      statement.execute("vacuum analyze");
      // From its next start on the server has a log of its own, where plans can be read.
      statement.execute("alter system set logging_collector = on");
    }
  }

  /** Turns triggers off (what they keep is made anew at the end), drops the large indexes, and returns what makes these anew. */
  private static List<String> withoutWhatIsMadeQuickerAfterwards(Statement statement) throws SQLException {
    statement.execute("set session_replication_role = replica");
    List<String> names = new ArrayList<>();
    List<String> making = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("select indexname, indexdef from pg_indexes where tablename in ('published_item', 'session') and indexdef like '%USING gin%'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        making.add(rows.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("drop index " + name);
    }
    return making;
  }

  private static void themes(Connection database) throws SQLException {
    try (PreparedStatement theme = database.prepareStatement("insert into theme (id, version, slug) values (?, 0, ?)");
        PreparedStatement wording =
            database.prepareStatement(
                "insert into theme_wording (id, version, theme_id, wording, since, source, published) values (?, 0, ?, ?, '1990-01-01', 'bench', true)")) {
      for (int n = 0; n < THEMES; n++) {
        UUID id = new UUID(1, n);
        set(theme, id, theme(n)).executeUpdate();
        set(wording, new UUID(2, n), id, "Theme number " + n).executeUpdate();
      }
    }
  }

  private static void pages(Connection database) throws SQLException {
    try (PreparedStatement rendition =
            database.prepareStatement(
                "insert into rendition (id, version, edition_id, format, media_type, sha256, size_in_bytes) values (?, 0, ?, 'HTML', 'text/html;charset=UTF-8', ?, ?)");
        PreparedStatement bytes =
            database.prepareStatement("insert into rendition_bytes (id, version, rendition_id, bytes) values (?, 0, ?, ?)")) {
      for (int n = 0; n < WITH_PAGES; n++) {
        Random chance = new Random(n);
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><title>A pack</title><body>");
        for (int i = 0; i < PARAGRAPHS; i++) {
          page.append("<p>").append(words(chance, 14)).append("</p>\n");
        }
        byte[] html = page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
        UUID id = new UUID(6, n);
        set(rendition, id, new UUID(4, n), "page-" + n, html.length).executeUpdate();
        set(bytes, new UUID(7, n), id, html).executeUpdate();
      }
    }
  }

  private record Part(String kind, String section, String[] themes, String country, String words, String content) {}

  private static void calls(Connection database, int from, int to) throws SQLException {
    try (PreparedStatement session =
            database.prepareStatement(
                "insert into session (id, version, slug, title, summary, starts_at, ends_at, time_zone, stage, published, latest_edition, pack_published_at, leading_theme, themes)"
                    + " values (?, 0, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), 'Europe/London', 'HELD', true, 1, cast(? as timestamptz), ?, ?)");
        PreparedStatement edition =
            database.prepareStatement(
                "insert into edition (id, version, session_id, edition_number, published_at, published_by, title, subtitle, leading_theme, figures, latest, reason)"
                    + " values (?, 0, ?, 1, cast(? as timestamptz), 'bench', ?, null, ?, '[]', true, 'FIRST')");
        PreparedStatement part =
            database.prepareStatement(
                "insert into published_item (id, version, item_id, edition_id, session_slug, session_starts_at, session_title, session_date, kind, variety, section, place_in_pack, country_code, themes, words, content)"
                    + " select p.id, 0, p.id, p.edition_id, p.slug, p.starts_at, p.title, cast(p.starts_at as date), p.kind, case when p.kind = 'INSIGHT' then 'IDEA' when p.kind = 'RESOURCE' then 'BOOK' when p.kind = 'MEASURE' then 'CONDITION' end, p.section, p.place, p.country, string_to_array(p.themes, ','), p.words, p.content"
                    + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::jsonb[])"
                    + " as p(id, edition_id, slug, starts_at, title, kind, section, place, country, themes, words, content)")) {
      List<Object[]> rows = new ArrayList<>();
      for (int n = from; n < to; n++) {
        Random chance = new Random(n);
        LocalDate day = LATEST.minusDays(n);
        String starts = day.atTime(LocalTime.of(18, 0)).atOffset(ZoneOffset.UTC).toString();
        String ends = day.atTime(LocalTime.of(19, 0)).atOffset(ZoneOffset.UTC).toString();
        String title = "Call about " + words(chance, 4);
        String[] themes = {theme(skewed(chance, THEMES)), theme(chance.nextInt(THEMES)), theme(n % THEMES)};
        UUID sessionId = new UUID(3, n);
        UUID editionId = new UUID(4, n);
        set(session, sessionId, day.toString(), title, words(chance, 12), starts, ends, ends, themes[0], database.createArrayOf("text", themes)).addBatch();
        set(edition, editionId, sessionId, ends, title, themes[0]).addBatch();
        int place = -1;
        for (Part p : parts(chance, title, themes)) {
          UUID id = new UUID(5L << 32 | n, place + 1);
          rows.add(new Object[] {id, editionId, day.toString(), starts, title, p.kind, p.section, place++, p.country, String.join(",", p.themes), p.words, p.content.formatted(id)});
        }
      }
      session.executeBatch();
      edition.executeBatch();
      String[] types = {"uuid", "uuid", "text", "text", "text", "text", "text", "int", "text", "text", "text", "text"};
      for (int column = 0; column < types.length; column++) {
        int at = column;
        part.setArray(column + 1, database.createArrayOf(types[column], rows.stream().map(row -> row[at]).toArray()));
      }
      part.executeUpdate();
    }
  }

  private static List<Part> parts(Random chance, String title, String[] themes) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("PACK", "pack", new String[0], null, title, "{\"title\": \"Call\"}"));
    for (int i = 0; i < 8; i++) {
      int country = chance.nextInt(COUNTRIES.length);
      String words = words(chance, 8 + chance.nextInt(20));
      parts.add(
          new Part("QUOTE", "glimpses", new String[0], i % 2 == 0 ? COUNTRIES[country] : null, words,
              "{\"id\": \"%%s\", \"text\": \"%s\", \"attribution\": \"a nurse\", \"country\": \"Somewhere\", \"reactions\": 2, \"withdrawn\": false}".formatted(words)));
    }
    for (int i = 0; i < 6; i++) {
      String words = words(chance, 10 + chance.nextInt(20));
      String theme = themes[chance.nextInt(themes.length)];
      parts.add(
          new Part("INSIGHT", "insights", new String[] {theme}, null, words,
              "{\"id\": \"%%s\", \"kind\": \"IDEA\", \"text\": \"%s\", \"themes\": [\"%s\"]}".formatted(words, theme)));
    }
    for (int i = 0; i < 5; i++) {
      String words = words(chance, 10 + chance.nextInt(40));
      parts.add(
          new Part("NOTE", "breakouts", new String[] {themes[i % themes.length]}, null, words,
              "{\"id\": \"%%s\", \"question\": 1, \"room\": \"Room %d\", \"text\": \"%s\", \"themes\": []}".formatted(i, words)));
    }
    for (int i = 0; i < 2; i++) {
      String words = words(chance, 10);
      parts.add(
          new Part("RESOURCE", "resources", new String[0], null, words,
              "{\"id\": \"%%s\", \"kind\": \"BOOK\", \"title\": \"%s\"}".formatted(words)));
    }
    String measure = words(chance, 8);
    parts.add(
        new Part("MEASURE", "measuring", new String[0], null, measure,
            "{\"id\": \"%%s\", \"kind\": \"CONDITION\", \"text\": \"%s\", \"tools\": []}".formatted(measure)));
    for (String theme : themes) {
      parts.add(
          new Part("THEME", "themes", new String[] {theme}, null, "Theme number " + theme,
              "{\"slug\": \"%s\", \"statement\": \"%s\"}".formatted(theme, theme)));
    }
    parts.add(
        new Part("STATEMENT", "reach", new String[0], null, "around forty people",
            "{\"measures\": \"ATTENDANCE\", \"value\": 40, \"qualifier\": \"AROUND\", \"text\": \"around forty people\", \"source\": \"bench\", \"asOf\": \"2026-01-01\"}"));
    for (int i = 0; i < 3; i++) {
      String code = COUNTRIES[chance.nextInt(COUNTRIES.length)];
      parts.add(new Part("PLACE", "reach", new String[0], code, code, "{\"code\": \"%s\", \"name\": \"%s\"}".formatted(code, code)));
    }
    return parts;
  }

  private static String words(Random chance, int many) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < many; i++) {
      words.append(i == 0 ? "" : i % 3 == 0 ? " of the " : " ").append(word(skewed(chance, WORDS)));
    }
    return words.toString();
  }

  /** A number below a limit: the lower, the likelier, as words are (Zipf). */
  private static int skewed(Random chance, int limit) {
    return (int) Math.pow(limit, chance.nextDouble()) - 1;
  }

  private static PreparedStatement set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
