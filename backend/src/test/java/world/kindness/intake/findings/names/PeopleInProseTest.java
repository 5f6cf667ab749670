package world.kindness.intake.findings.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People named in what rooms and curators write. */
class PeopleInProseTest {
  private static final Set<String> PLACES =
      Set.of("leeds", "malmö", "new south wales", "tórshavn", "faroe islands", "cork", "harlow");

  private static List<PeopleInProse.Named> in(String text, String... known) {
    return new PeopleInProse(new KnownPeople(List.of(known)), PLACES::contains).in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We heard how Vera Kind sat with a porter | Vera Kind | Vera Kind",
        "What Vera said stayed with us | Vera Kind | Vera",
        "Ask **Vera** *Kind* for the list | Vera Kind | Vera Kind",
        "vera kind brings soup | Vera Kind | vera kind",
        "Thanks to VERA KIND | Vera Kind | VERA KIND",
        "Vera M. Kind brings soup | Vera Kind | Vera M. Kind",
        "The board of Vera Kind’s ward | Vera Kind | Vera Kind",
        "Zoe Quill shared a poem | Zoë Quill (she/her) | Zoe Quill",
        "As Zo puts it | Zoë (Zo) Quill | Zo",
        "Ana Silva has a lamp | SILVA, Ana | Ana Silva",
        "Ana Silva has a lamp | Ana Silva - Regional lead | Ana Silva",
        "Dr Kind closed the list | Vera Kind | Dr Kind",
        "金子さん and 田中花子 shared | 田中花子 | 田中花子"
      })
  void somebody_the_call_knows_is_found(String text, String known, String name) {
    assertThat(in(text, known))
        .extracting(PeopleInProse.Named::name, PeopleInProse.Named::known)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(name, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We heard of Oskar Lind and a lamp | Oskar Lind",
        "Oskar Lind sat with us | Oskar Lind",
        "Pat Porter sat with us | Pat Porter",
        "Yesterday Oskar Lind sat with us | Oskar Lind",
        "On Monday Mary O’Brien-Hart sang | Mary O’Brien-Hart",
        "a story of Ludwig van der Berg | Ludwig van der Berg",
        "ask J. Lindqvist or Anna B. Ek | Anna B. Ek",
        "Dr Lind never answered | Dr Lind",
        "dr. Lind said no | Lind",
        "Prof. Uwe Ott agreed | Prof. Uwe Ott",
        "Sister Agnes brought tea | Sister Agnes",
        "his manager Tom never came | Tom",
        "her line manager, Tomas, listened | Tomas",
        "My mum Greta was there | Greta",
        "Thanks, Mina! | Mina",
        "Thanks to Mina for this | Mina",
        "@Mina what do you think? | Mina",
        "Mina said that rest is work | Mina",
        "My name is Mina | Mina",
        "a girl called Mina | Mina",
        "Florence Lind from Leeds | Florence Lind"
      })
  void what_looks_like_a_name_is_asked_about_though_nobody_knows_it(String text, String name) {
    assertThat(in(text))
        .extracting(PeopleInProse.Named::name, PeopleInProse.Named::known)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(name, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kindness is free. Tea Trolley on nights",
        "The porters in Leeds and Malmö said so",
        "Greetings from New South Wales and the Faroe Islands",
        "Leeds Teaching Hospitals NHS Trust begins each day with a question",
        "Schwartz Rounds help. Every Monday Morning",
        "Staff said that breaks matter. Everyone said so; Managers said no",
        "What would help? Listen First, Speak Later",
        "Small Acts Change How Whole Shifts Feel",
        "In October we met on Zoom. Since Covid nobody sits down",
        "Will we rest? May we? Hope is a practice",
        "1. Say thank you\n2. Close the Loop\n- Ward rounds start with a name",
        "Her manager never came, my mother did",
        "Read https://example.org/Oskar-Lind and [a page](https://example.org/Vera-Kind)",
        "I’m Sorry to hear it. Thanks Everyone!",
        "Conversations for Kindness",
        "The NHS and WHO agree; the CEO sat down"
      })
  void places_organisations_and_openings_of_sentences_are_nobody(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void roles_and_devices_are_nobodys_names_though_somebody_wrote_under_them() {
    assertThat(
            in(
                "Ward rounds begin late. Nurse led rounds, an iPhone, Room 2, a Galaxy",
                "Ward nurse, Leeds",
                "A porter",
                "Nurse",
                "iPhone",
                "Galaxy A52",
                "Room 2",
                "Otter Notetaker"))
        .isEmpty();
  }

  @Test
  void a_name_that_is_a_word_is_a_word_where_a_sentence_begins() {
    assertThat(in("Will we rest? Hope is free. Grace matters", "Will Able", "Hope Able", "Grace"))
        .isEmpty();
    assertThat(in("We asked Grace, and then Will", "Will Able", "Grace Best"))
        .extracting(PeopleInProse.Named::name)
        .containsExactly("Grace", "Will");
  }

  @Test
  void each_name_is_found_once_and_text_without_end_takes_no_time_without_end() {
    assertThat(in("Oskar Lind, then Oskar Lind; oskar. Oskar LIND and Oskar Lind’s"))
        .extracting(PeopleInProse.Named::name)
        .containsExactly("Oskar Lind");
    String endless =
        "Oskar Lind Berg Ek Ahl ".repeat(20_000) + "*".repeat(50_000) + "[a](".repeat(20_000);
    assertThat(in(endless, "Vera Kind")).hasSizeLessThan(10);
  }

  @Test
  void what_is_no_text_names_nobody() {
    for (String text :
        List.of(
            "",
            " ",
            "…",
            "**",
            "[]()",
            "@",
            "Dr",
            "Dr.",
            "his manager",
            "I",
            "\uD83C\uDF3B",
            "’s")) {
      assertThat(in(text, "", " ", ",", "(", "()", "Dr", "A, B, C", "-")).isEmpty();
    }
  }
}
