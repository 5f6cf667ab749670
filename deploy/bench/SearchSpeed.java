import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How long searches and lists take over HTTP: {@code java SearchSpeed.java JDBC-URL API-PORT} asks
 * each kind of question for the first time, then again and again at several connections. With a
 * third argument it asks one question of each kind only, so that its plan gets into the log.
 */
public class SearchSpeed {
  private static final int QUESTIONS = 60;
  private static final int[] CONNECTIONS = {1, 8, 32};
  private static final long WARM_UP = 500_000_000L;
  private static final long MEASURED = 2_000_000_000L;

  private static final long FAILED = Long.MAX_VALUE;

  private record Kind(String name, List<String> addresses) {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[1]);
    List<Kind> kinds;
    try (Connection database = DriverManager.getConnection(args[0])) {
      kinds = kinds(database);
    }
    if (args.length > 2) {
      try (Client client = new Client(port)) {
        for (Kind kind : kinds.stream().filter(k -> !k.name.endsWith("twice")).limit(5).toList()) {
          client.get(kind.addresses.getFirst());
        }
      }
      return;
    }
    System.out.printf("  %-36s %21s", "", "first time, ms");
    for (int connections : CONNECTIONS) {
      System.out.printf(" %27s", "again, " + connections + (connections == 1 ? " connection" : " connections"));
    }
    System.out.printf("%n  %-36s %10s %10s", "", "median", "p95");
    for (int connections : CONNECTIONS) {
      System.out.printf(" %11s %7s %7s", "requests/s", "median", "p95");
    }
    System.out.println();
    for (Kind kind : kinds) {
      print(port, kind);
    }
  }

  /** Words by how often they stand in packs: among the first, behind them, among the last. */
  private static List<Kind> kinds(Connection database) throws SQLException {
    List<String> words = column(database, "select word from published_word order by items desc, word");
    List<String> common = words.subList(1, Math.min(words.size(), 1 + QUESTIONS / 4));
    List<String> middling = words.subList(20, 20 + QUESTIONS);
    List<String> rare = words.subList(words.size() - 400, words.size() - 400 + QUESTIONS);
    List<String> misspelt = words.subList(100, 100 + QUESTIONS).stream().map(SearchSpeed::misspelt).toList();
    List<String> themes = column(database, "select slug from theme order by slug");
    List<String> calls = column(database, "select slug from session order by starts_at desc limit " + QUESTIONS);
    return List.of(
        new Kind("search: a rare word", search(rare)),
        new Kind("search: a common word", search(common)),
        new Kind("search: a middling word", search(middling)),
        new Kind("search: a misspelt word", search(misspelt)),
        new Kind("search: rare words, never twice", neverTwice(words.subList(words.size() - 4000, words.size() - 400), 12)),
        new Kind("search: common words, never twice", neverTwice(common, 3000)),
        new Kind("search: a theme, no words", themes.stream().map(t -> "/api/v1/search?theme=" + t).toList()),
        new Kind("search: a common word in a theme", themes.stream().map(t -> "/api/v1/search?q=" + common.getFirst() + "&theme=" + t).toList()),
        new Kind("/insights of a theme", themes.stream().map(t -> "/api/v1/insights?theme=" + t).toList()),
        new Kind("/insights", List.of("/api/v1/insights")),
        new Kind("/sessions", List.of("/api/v1/sessions")),
        new Kind("/sessions/{slug}", calls.stream().map(c -> "/api/v1/sessions/" + c).toList()),
        new Kind("/themes", List.of("/api/v1/themes")));
  }

  private static List<String> search(List<String> words) {
    return words.stream().map(w -> "/api/v1/search?q=" + URLEncoder.encode(w, StandardCharsets.UTF_8)).toList();
  }

  /** Each word with so many dates that every call is behind: so seldom the same that what is kept is no help. */
  private static List<String> neverTwice(List<String> words, int dates) {
    LocalDate first = LocalDate.of(1970, 1, 1);
    return IntStream.range(0, dates).boxed().flatMap(n -> search(words).stream().map(address -> address + "&from=" + first.plusDays(n))).toList();
  }

  private static String misspelt(String word) {
    int middle = word.length() / 2;
    return word.substring(0, middle) + word.charAt(middle) + word.substring(middle);
  }

  private static List<String> column(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  private static void print(int port, Kind kind) throws Exception {
    long[] first = new long[Math.min(QUESTIONS, kind.addresses.size())];
    try (Client client = new Client(port)) {
      client.get("/api/v1/community");
      for (int i = 0; i < first.length; i++) {
        first[i] = client.get(kind.addresses.get(i));
      }
    }
    Arrays.sort(first);
    System.out.printf("  %-36s %10.2f %10.2f", kind.name, ms(first, 0.5), ms(first, 0.95));
    for (int connections : CONNECTIONS) {
      load(port, kind.addresses, connections, WARM_UP);
      long[] times = load(port, kind.addresses, connections, MEASURED);
      long[] answered = Arrays.stream(times).filter(t -> t != FAILED).toArray();
      System.out.printf(" %,11.0f %7.2f %7.2f", answered.length / (MEASURED / 1e9), ms(answered, 0.5), ms(answered, 0.95));
      if (answered.length < times.length) {
        System.out.printf(" (%d failed)", times.length - answered.length);
      }
    }
    System.out.println();
  }

  private static long[] load(int port, List<String> addresses, int connections, long nanos) throws Exception {
    long end = System.nanoTime() + nanos;
    List<Callable<List<Long>>> readers = new ArrayList<>();
    for (int n = 0; n < connections; n++) {
      int seed = n;
      readers.add(
          () -> {
            Random chance = new Random(seed);
            List<Long> times = new ArrayList<>();
            try (Client client = new Client(port)) {
              while (System.nanoTime() < end) {
                times.add(client.get(addresses.get(chance.nextInt(addresses.size()))));
              }
            }
            return times;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> reader : threads.invokeAll(readers)) {
        all.addAll(reader.get());
      }
      return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }
  }

  private static double ms(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }

  /** One connection that is kept, speaking as little HTTP as there must be, to leave the processors to the API. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    Client(int port) throws IOException {
      socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      out = socket.getOutputStream();
      head = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: application/json\r\n\r\n";
    }

    /** Nanoseconds until the last byte of the answer; FAILED for another status than 200. */
    long get(String address) throws IOException {
      long start = System.nanoTime();
      out.write(("GET " + address + head).getBytes(StandardCharsets.US_ASCII));
      String status = line();
      int length = -1;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
          length = Integer.parseInt(header.substring(15).strip());
        }
      }
      if (length < 0) {
        throw new IOException(address + ": " + status);
      }
      in.skipNBytes(length);
      return status.contains(" 200 ") ? System.nanoTime() - start : FAILED;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The API closed the connection.");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
