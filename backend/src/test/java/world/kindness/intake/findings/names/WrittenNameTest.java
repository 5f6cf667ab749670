package world.kindness.intake.findings.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Initials come from names only; where it is not clear what the name is, a person is asked. */
class WrittenNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Wren Warden ~ WW",
        "Dr Wren Warden ~ WW",
        "Dr.Wren Warden ~ WW",
        "Prof. Dr. med. Wren Warden ~ WW",
        "Sister Wren Warden, RN BSc (Hons) ~ WW",
        "Wren Warden RN ~ WW",
        "Wren Warden Jr. ~ WW",
        "Wren Warden, PhD ~ WW",
        "Wren Warden MBE FRCP ~ WW",
        "Wren Warden | Region Jämtland ~ WW",
        "Wren Warden - Leeds Hospital ~ WW",
        "Wren Warden – WHO Europe ~ WW",
        "Wren Warden, Karolinska Institutet ~ WW",
        "Wren Warden, ward nurse ~ WW",
        "Wren Warden, Leeds ~ WW",
        "Wren Warden, Denmark ~ WW",
        "warden, wren ~ WW",
        "Wren London ~ WL",
        "Wren Warden (she/her) ~ WW",
        "Wren Warden she/they ~ WW",
        "Wren Warden hon/henne | Umeå ~ WW",
        "Wren Warden [Malta] ~ WW",
        "Host - Wren Warden ~ WW",
        "co-host-Wren Warden ~ WW",
        "RN-Wren Warden ~ WW",
        "🌻 Wren Warden 🌻 ~ WW",
        "⭐Wren Warden ~ WW",
        "wren warden ~ WW",
        "WREN WARDEN ~ WW",
        "Wren WARDEN ~ WW",
        "Ærø, Wren ~ WÆ",
        "WARDEN, Wren (she/her) ~ WW",
        "van der Berg, Wren ~ WVDB",
        "Wren-Marie Warden ~ WMW",
        "Wren O'Ward ~ WO",
        "W. Warden ~ WW",
        "Wren Ma ~ WM",
        "Don Warden ~ DW",
        "Максим Иванов ~ МИ",
        "Ελένη Παππά ~ ΕΠ"
      })
  void initials_come_from_the_name_alone(String written, String initials) {
    assertThat(WrittenName.initials(written)).contains(initials);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wren",
        "Dr Wren",
        "Wren – WHO Europe",
        "Wren | Region Jämtland",
        "Wren (Warden)",
        "Wren, Denmark",
        "Wren, Leeds",
        "Wren, New South Wales",
        "Wren Denmark",
        "Porto Alegre - Wren Warden",
        "Warden, RN",
        "Wren's iPhone",
        "Wren Warden's iPad",
        "iPhone",
        "Galaxy S21",
        "Guest 2",
        "Guest User",
        "李小龍",
        "李 小龍",
        "김 하늘",
        "山田 花子",
        "ليلى حسن",
        "NHS Leeds - Wren Warden",
        "Region Jämtland",
        "Leeds Teaching Hospital",
        "Wren & Robin",
        "Wren and Robin Warden",
        "Wren Warden UHBW",
        "Warden Márquez, Wren",
        "16175551234",
        "+46 70 174 06 05",
        "[removed]",
        "wren@example.org",
        "Notetaker",
        "Wren's Otter",
        "Read.ai meeting notes",
        "The Whole Kindness Team",
        "Host",
        "she/her",
        "🌻",
        "",
        "  "
      })
  void one_word_a_device_a_group_and_scripts_without_initials_are_asked(String written) {
    assertThat(WrittenName.initials(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "((((", "|||", ",", ", ,", "-", "a b c d e f g h i j", "Ａ Ｂ Ｃ"})
  void nothing_that_people_type_is_too_odd(String written) {
    assertThat(WrittenName.initials(written.repeat(50))).isEmpty();
  }
}
