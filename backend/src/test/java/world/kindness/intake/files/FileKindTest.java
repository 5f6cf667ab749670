package world.kindness.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.RealInput;

class FileKindTest {
  private static final String CHAT =
      "00:00:05\tPorter, Cardiff:\tBore da\r\n00:00:09\tGP, Malmö:\tGod morgon\r\n";

  @ParameterizedTest
  @CsvSource({
    "insights-pack-2023-10-26.txt, PACK_TEXT",
    "zoom-chat-cloud-acde232.txt, ZOOM_CHAT_CLOUD",
    "zoom-chat-cloud-reunion.txt, ZOOM_CHAT_CLOUD",
    "zoom-participants-reunion.csv, ZOOM_ATTENDANCE",
    "zoom-transcript-reunion.vtt, UNKNOWN",
    "README.md, UNKNOWN"
  })
  void real_files_are_judged_rightly(String name, FileKind kind) {
    assertThat(FileKind.detect(name, RealInput.bytes(name))).isEqualTo(kind);
  }

  @Test
  void the_name_says_nothing() {
    assertThat(kind("pack.pdf", CHAT)).isEqualTo(FileKind.ZOOM_CHAT_CLOUD);
    assertThat(kind("chat.txt", "Some minutes of a meeting")).isEqualTo(FileKind.UNKNOWN);
  }

  @Test
  void a_chat_may_come_in_utf_16_or_with_line_feeds_only() {
    assertThat(FileKind.detect("chat.txt", CHAT.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(FileKind.ZOOM_CHAT_CLOUD);
    assertThat(kind("chat.txt", CHAT.replace("\r", ""))).isEqualTo(FileKind.ZOOM_CHAT_CLOUD);
  }

  @Test
  void a_chat_whose_first_message_is_long_is_a_chat() {
    assertThat(kind("chat.txt", "00:00:05\tPorter:\tOne\n" + "more\n".repeat(500) + "\r\n"))
        .isEqualTo(FileKind.ZOOM_CHAT_CLOUD);
  }

  @Test
  void a_pack_needs_its_title_and_two_known_headings() {
    String title = "Conversations for Kindness\n\nInsights pack\n\n";
    assertThat(kind("a.txt", title + "On the day\nHello\nMeasuring kindness\nHow?\n"))
        .isEqualTo(FileKind.PACK_TEXT);
    assertThat(kind("a.txt", title + "On the day\nHello\n")).isEqualTo(FileKind.UNKNOWN);
    assertThat(kind("a.txt", "Minutes\nOn the day\nMeasuring kindness\n"))
        .isEqualTo(FileKind.UNKNOWN);
  }

  @Test
  void a_zip_is_unknown_even_when_it_holds_a_chat() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("chat.txt"));
      out.write(CHAT.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(FileKind.detect("chat.txt", zip.toByteArray())).isEqualTo(FileKind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "%PDF-1.7\n00:00:05\tPorter:\tHello",
        "WEBVTT\n\n1\n00:00:04.859 --> 00:00:07.410\nPorter: Hello",
        "Name,Colour\nPorter,blue\n",
        "Room for kindness\nis what we need\n",
        "<html><title>Conversations for Kindness</title>\nOn the day\nMeasuring kindness",
      })
  void anything_else_is_unknown(String text) {
    assertThat(kind("chat.txt", text)).isEqualTo(FileKind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Frame,Sticky note\nRoom 1,Tea\n",
        "\uFEFFRoom;Question;Note;Author\nRoom 1;1;Tea;\n",
        "TEXT\tX\tY\nTea\t1\t2\n"
      })
  void a_table_with_a_column_for_notes_is_a_board(String text) {
    assertThat(kind("export.csv", text)).isEqualTo(FileKind.BOARD_TABLE);
  }

  @Test
  void hostile_bytes_are_unknown() {
    byte[] noise = new byte[1_000_000];
    new Random(11).nextBytes(noise);
    assertThat(FileKind.detect("chat.txt", noise)).isEqualTo(FileKind.UNKNOWN);
    assertThat(FileKind.detect("chat.txt", new byte[1_000_000])).isEqualTo(FileKind.UNKNOWN);
    assertThat(kind("chat.txt", "a".repeat(1_000_000))).isEqualTo(FileKind.UNKNOWN);
  }

  private static FileKind kind(String name, String text) {
    return FileKind.detect(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
