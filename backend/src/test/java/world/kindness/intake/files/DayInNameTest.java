package world.kindness.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name gives a day only where nothing else can be meant. */
class DayInNameTest {

  @ParameterizedTest
  @CsvSource({
    "GMT20260319-180012_Recording.txt, 2026-03-19",
    "GMT20260319-180012_RecordingnewChat.txt, 2026-03-19",
    "2026-03-19 18.00.12 A call/meeting_saved_chat.txt, 2026-03-19",
    "participants_86412345678_2026_03_19.csv, 2026-03-19",
    "chat 2026.03.19.txt, 2026-03-19",
    "Notes 19 March 2026.md, 2026-03-19",
    "Notes 19th-Mar-2026.md, 2026-03-19",
    "'March 19, 2026 chat.txt', 2026-03-19",
    "chat-19.03.2026.txt, 2026-03-19",
    "chat_03-19-2026.txt, 2026-03-19",
    "chat_04-03-2026.txt, 2026-03-04 2026-04-03",
    "chat_03.03.2026.txt, 2026-03-03"
  })
  void a_clear_day(String name, String days) {
    assertThat(DayInName.of(name))
        .hasValue(Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meeting_saved_chat.txt",
        "participants_20260319123.csv",
        "86420260319.csv",
        "chat 2026-13-40.txt",
        "chat 2026-02-30.txt",
        "version 1.2.2026.1 of 7.txt",
        "marchmallow 19 2026.txt",
        "May be 2026.txt",
        "room 19 notes of 2026.md",
        ""
      })
  void no_day(String name) {
    assertThat(DayInName.of(name).orElse(List.of()).size()).isNotEqualTo(1);
  }

  @Test
  void a_name_of_a_megabyte_is_read_no_slower() {
    String hostile = "1.".repeat(500_000) + "March ".repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(DayInName.of(hostile)).isEmpty());
  }
}
