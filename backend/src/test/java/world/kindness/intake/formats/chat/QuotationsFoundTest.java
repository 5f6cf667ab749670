package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/**
 * How many reactions and replies of a call with many languages and clients find their message. What
 * is right stands beside the call, line by line, written by a person.
 */
class QuotationsFoundTest {
  /** What a record is, and the line of the message it belongs to. */
  private record Read(String kind, Integer target) {}

  private ZoomChat chat;
  private final Map<Integer, Read> expected = new TreeMap<>();
  private final Map<Integer, Read> read = new TreeMap<>();

  @BeforeEach
  void read() throws IOException {
    chat = new CloudChatParser().parse(resource("call.txt"));
    new String(resource("call.expected"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .forEach(
            part ->
                expected.put(
                    Integer.valueOf(part[0]),
                    new Read(part[1], part[2].equals("-") ? null : Integer.valueOf(part[2]))));
    Map<Integer, Integer> lines =
        chat.messages().stream()
            .collect(Collectors.toMap(ZoomChat.Message::index, ZoomChat.Message::line));
    for (ZoomChat.Message message : chat.messages()) {
      ZoomChat.Reply reply = message.replyTo();
      read.put(
          message.line(),
          reply == null
              ? new Read("message", null)
              : new Read("reply", reply.target() == null ? null : lines.get(reply.target())));
    }
    for (ZoomChat.Reaction reaction : chat.reactions()) {
      read.put(reaction.line(), new Read("reaction", lines.get(reaction.target())));
    }
  }

  @Test
  void what_is_found_is_right_and_what_is_missed_is_shown() {
    assertThat(read.keySet()).isEqualTo(expected.keySet());
    assertFound("reaction", 25, 26);
    assertFound("reply", 10, 11);
    assertThat(chat.warnings())
        .as("the two that were missed are in languages without a row")
        .filteredOn(warning -> warning.code().equals("unknown-phrase"))
        .extracting(Warning::line)
        .isEqualTo(Stream.of("Oulu", "Brno").map(this::lineOf).toList());
  }

  private void assertFound(String kind, int right, int all) {
    Function<Map<Integer, Read>, Long> found =
        reads ->
            reads.values().stream().filter(r -> r.kind.equals(kind) && r.target != null).count();
    long same =
        expected.entrySet().stream()
            .filter(e -> e.getValue().kind.equals(kind) && e.getValue().target != null)
            .filter(e -> e.getValue().equals(read.get(e.getKey())))
            .count();
    System.out.printf(
        "%s: precision %d of %d, recall %d of %d.%n",
        kind, same, found.apply(read), same, found.apply(expected));
    assertThat(found.apply(read)).as("found, all of them right").isEqualTo(same);
    assertThat(same).isEqualTo(right);
    assertThat(found.apply(expected)).isEqualTo(all);
    expected.entrySet().stream()
        .filter(e -> !e.getValue().kind.equals(kind))
        .forEach(
            e ->
                assertThat(read.get(e.getKey()).kind).as("line %d", e.getKey()).isNotEqualTo(kind));
  }

  private int lineOf(String town) {
    return chat.messages().stream()
        .filter(message -> message.sender().endsWith(town))
        .findFirst()
        .orElseThrow()
        .line();
  }

  private byte[] resource(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/quotations/" + name)) {
      return in.readAllBytes();
    }
  }
}
