package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the look after an erasure asks about, and what it leaves alone. */
class LastLookTest {
  /** Bytes of a row in a B-tree of PostgreSQL. */
  private static final int MOST_IN_AN_INDEX = 2704;

  private static final LastLook LOOK =
      new LastLook(
          List.of("Zoë Quillfeather", "Zoë (Zozo) Quillfeather", "山田太郎"),
          List.of("zoe@example.org", "07700 900123"));

  private static List<String> found(String text) {
    return LOOK.in(text).stream().map(LastLook.Hit::found).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Zoë Quillfeather                      | Zoë Quillfeather",
        "co-host-Zoë Quillfeather              | Zoë Quillfeather",
        "Ann-Zoe Quillfeather joined           | Zoe Quillfeather",
        "Zoë Quillfeather-Jones                | Zoë Quillfeather",
        "**Zoë** ~~_Quillfeather_~~            | Zoë** ~~_Quillfeather",
        "<b class='x'>Zoë</b> <i>Quillfeather</i> | Zoë</b> <i>Quillfeather",
        "Z-o-ë  Q.u.i.l.l.f.e.a.t.h.e.r        | Z-o-ë  Q.u.i.l.l.f.e.a.t.h.e.r",
        "notes_ZoeQuillfeather-2.txt           | ZoeQuillfeather",
        "Quillfeather, Zoë                     | Quillfeather, Zoë",
        "zoe maria m quillfeather              | zoe maria m quillfeather",
        "Zoë 'Zo' Quillfeather                 | Zoë 'Zo' Quillfeather",
        "thanks to Quillfeather and Zoë        | Quillfeather and Zoë",
        "see /people/zoe-quillfeather/         | zoe-quillfeather",
        "Zoë ​Quillfeather                    | Zoë ​Quillfeather",
        "ZOE QUILLFEATHER                      | ZOE QUILLFEATHER",
        "well said quillfeather                | quillfeather",
        "Well said Quilla                      | Quilla",
        "Well said, Quillon                    | Quillon",
        "Thank you Zoë!                        | Zoë",
        "thanks Zozo                           | Zozo",
        "write to Zoe@Example.org              | Zoe@Example.org",
        "ring 0 7700-900 123 now               | 0 7700-900 123",
        "ありがとう山田太郎さん                    | 山田太郎"
      })
  void it_asks_about_what_may_be_they(String text, String words) {
    assertThat(found(text)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Andersson came late",
        "so said Ann Zoë",
        "a quill and a feather",
        "the quillfish",
        "Quite so",
        "zoe",
        "Quebec",
        "other@example.org or 07700 900124",
        "山田花子さん",
        ""
      })
  void it_does_not_ask_about_others(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void the_same_words_in_another_place_are_the_same_question() {
    String message = LOOK.in("Well said Quilla").getFirst().context();
    assertThat(LOOK.in("00:03:00\tSam Sister:\tWell said Quilla\r\n").getFirst().context())
        .isEqualTo(message);
    assertThat(LOOK.in("**Well** said, *Quilla*!").getFirst().context()).isEqualTo(message);
    assertThat(LOOK.in("Ask Quilla").getFirst().context()).isNotEqualTo(message);
  }

  @Test
  void the_longest_words_beside_it_make_no_context_that_an_index_cannot_hold() {
    String longest = "山".repeat(50_000) + " ";
    assertThat(LOOK.in("Zoë " + longest.repeat(3) + "Quillfeather " + longest.repeat(3)))
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat(hit.context().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(MOST_IN_AN_INDEX));
  }

  @Test
  void a_long_text_is_looked_through_to_its_end() {
    assertThat(found("So it is. ".repeat(300_000) + "Well said Quilla")).containsExactly("Quilla");
  }
}
