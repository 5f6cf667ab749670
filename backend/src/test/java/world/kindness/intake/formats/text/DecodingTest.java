package world.kindness.intake.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import world.kindness.intake.formats.text.ParsedFile.Warning;

class DecodingTest {

  @Test
  void utf_8_is_read_as_it_is() {
    assertDecodes("Tack så mycket 🙏".getBytes(StandardCharsets.UTF_8), "Tack så mycket 🙏");
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_text() {
    assertDecodes("\uFEFFhej".getBytes(StandardCharsets.UTF_8), "hej");
    assertDecodes("\uFEFFhej".getBytes(StandardCharsets.UTF_16LE), "hej");
    assertDecodes("\uFEFFhej".getBytes(StandardCharsets.UTF_16BE), "hej");
  }

  @Test
  void utf_16_without_a_mark_is_known_by_its_nuls() {
    assertDecodes("Kind words".getBytes(StandardCharsets.UTF_16LE), "Kind words");
    assertDecodes("Kind words".getBytes(StandardCharsets.UTF_16BE), "Kind words");
  }

  @Test
  void what_is_not_utf_8_is_read_as_windows_1252_with_a_warning() {
    assertDecodes(
        "Malmö – hälsar".getBytes(Charset.forName("windows-1252")),
        "Malmö – hälsar",
        "decoded-as-windows-1252");
  }

  @Test
  void nuls_are_dropped_with_a_warning() {
    assertDecodes(
        "ki\0nd and some longer text".getBytes(StandardCharsets.UTF_8),
        "kind and some longer text",
        "nul-dropped");
    assertDecodes(new byte[1000], "", "nul-dropped");
  }

  @Test
  void line_breaks_are_left_alone() {
    assertDecodes("a\r\nb\nc\rd".getBytes(StandardCharsets.UTF_8), "a\r\nb\nc\rd");
  }

  @Test
  void half_a_utf_16_character_is_said() {
    assertThat(Decoding.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}).warnings())
        .extracting(Warning::code)
        .containsExactly("undecodable-characters");
  }

  @Test
  void no_bytes_make_it_fail() {
    assertDecodes(new byte[0], "");
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    assertThat(Decoding.decode(noise).text()).doesNotContain("\0");
  }

  private static void assertDecodes(byte[] bytes, String text, String... warnings) {
    Decoding decoding = Decoding.decode(bytes);
    assertThat(decoding.text()).isEqualTo(text);
    assertThat(decoding.warnings()).extracting(Warning::code).containsExactly(warnings);
  }
}
