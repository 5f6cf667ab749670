package world.kindness.intake.absent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody is found in names and texts, and who is not taken for them. */
class AbsenteesTest {
  private static final Absentees ABSENT =
      new Absentees(
          new Known() {
            @Override
            public Set<Integer> lengths() {
              return Set.of(2, 3, 4);
            }

            @Override
            public boolean name(String words) {
              return Set.of("pat porter", "goran ostberg", "o'neill kay", "山 田 太 郎", "rose")
                  .contains(words);
            }

            @Override
            public boolean givenName(String word) {
              return word.equals("Rose");
            }

            @Override
            public boolean address(String folded) {
              return Set.of("pat@example.org", "911123456").contains(folded);
            }

            @Override
            public boolean passage(String words) {
              return words.equals("a rested nurse is a kind nurse");
            }
          });

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you Pat Porter!                | Thank you [name removed]!",
        "PAT PORTER and pat  porter           | [name removed] and [name removed]",
        "Pat Porter's tea, Pat Porter’s tea   | [name removed]'s tea, [name removed]’s tea",
        "hej Göran Östberg och Goran Ostberg  | hej [name removed] och [name removed]",
        "by O'Neill, Kay                      | by [name removed]",
        "@Pat Porter: yes                     | @[name removed]: yes",
        "see example.org/people/pat-porter/   | see example.org/people/name-removed/",
        "what-pat-porter-said                 | what-name-removed-said",
        "pat.porter said                      | [name removed] said",
        "山田太郎さん、ようこそ                 | [name removed]さん、ようこそ",
        "**Pat** **Porter** said              | **[name removed]** said",
        "_Pat_ ~~*Porter*~~                   | _[name removed]*~~",
        "<b>Pat</b> <i>Porter</i>             | <b>[name removed]</i>",
        "Pat&nbsp;Porter                      | [name removed]",
        "co-host-Pat Porter                   | co-host-[name removed]",
        "RN-Pat Porter, Pat Porter-RN         | RN-[name removed], [name removed]-RN",
        "Ward-7-Pat Porter                    | Ward-7-[name removed]",
        "chat-Pat Porter.txt                  | chat-[name removed].txt",
        "Pat (Patty) Porter                   | [name removed]",
        "Pat “Patty P” Porter                 | [name removed]",
        "Pat M Porter and Pat M. K. Porter    | [name removed] and [name removed]",
        "Pat Maria Porter                     | [name removed]",
        "Rose gave me a rose                  | [name removed] gave me a rose",
        "Mail pat@example.org or Pat@Example.ORG | Mail [e-mail address removed] or [e-mail address removed]",
        "ring 07911 123456                    | ring [phone number removed]"
      })
  void a_mark_takes_the_place_of_a_name_or_an_address(String text, String without) {
    assertThat(ABSENT.without(text)).isEqualTo(without);
    assertThat(ABSENT.standIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pat Porter-Jones joined",
        "Ann-Pat Porter joined",
        "ANN-PAT PORTER joined",
        "Pat And Porter",
        "thanks to Sam, Porter, Pat and Ann",
        "PAT AND PORTER",
        "Pat a porter",
        "Pat Maria Jones Porter",
        "Pat (who came late and was welcome) Porter",
        "Pat, Maria Porter",
        "Pat\nMaria\nPorter",
        "Thanks Pat. And the porter?: Porter",
        "Pat! Porter!",
        "Pat: Porter",
        "Pat and Porter",
        "a rose",
        "Rose-Marie came",
        "spat porters",
        "other@example.org, 07911 123457"
      })
  void others_are_not_taken_for_them(String text) {
    assertThat(ABSENT.without(text)).isEqualTo(text);
    assertThat(ABSENT.standIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pat Porter",
        "pat porter (she/her)",
        "Pat Porter's iPad",
        "Ward 7: Pat Porter",
        "RN-Pat Porter",
        "Porter, Pat",
        "PORTER, Pat (Leeds)",
        "Pat (Patty) Porter",
        "Pat M Porter",
        "Rose"
      })
  void somebody_shown_under_a_full_name_of_theirs_is_they(String shown) {
    assertThat(ABSENT.isName(shown)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Pat", "Porter", "Pat Porter-Jones", "Rose Garden", "pat-porter-ward", ""})
  void somebody_shown_under_another_name_is_not(String shown) {
    assertThat(ABSENT.isName(shown)).isFalse();
  }

  @Test
  void what_they_said_is_known_again_as_a_whole_only() {
    assertThat(ABSENT.said("A rested nurse is a kind nurse.")).isTrue();
    assertThat(ABSENT.said("“a rested nurse … is a KIND nurse”")).isTrue();
    assertThat(ABSENT.said("A rested nurse is a kind nurse, I think")).isFalse();
    assertThat(Absentees.passage("Hello to all")).isNull();
  }

  @Test
  void unseen_characters_do_not_hide_a_name() {
    assertThat(ABSENT.without("P\u00ADat Por\u200Dter and Pat\u00A0Porter and Pat\u200BPorter"))
        .isEqualTo("[name removed] and [name removed] and [name removed]");
  }

  @Test
  void words_keep_their_places_in_the_text() {
    String text = "Às 3, l’été de Zoë";
    assertThat(Words.in(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("Às", "3", "l’été", "de", "Zoë");
    assertThat(Words.plain(text)).isEqualTo("as 3 l'ete de zoe");
  }

  @Test
  void nobody_absent_changes_nothing() {
    assertThat(Absentees.NOBODY.without("Pat Porter")).isEqualTo("Pat Porter");
    assertThat(Absentees.NOBODY.isName("Pat Porter")).isFalse();
  }
}
