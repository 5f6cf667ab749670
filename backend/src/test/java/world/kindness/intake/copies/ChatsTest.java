package world.kindness.intake.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of one conversation are one; two conversations stay two. */
class ChatsTest {
  private static final int HALF_PAST_SIX = 18 * 3600 + 30 * 60;

  /** {@code "12 Ann: hello"}: after so many seconds, somebody says something. */
  private static Chats.Copy<String> copy(String name, boolean wall, int begins, String... lines) {
    List<Chats.Message<String>> messages = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      messages.add(
          new Chats.Message<>(name + " " + line, parts[1], begins + Integer.parseInt(parts[0])));
    }
    return new Chats.Copy<>(name, wall, messages);
  }

  @SafeVarargs
  private static List<String> settled(Chats.Copy<String>... copies) {
    List<String> forwards = Chats.settle(List.of(copies)).inOrder();
    List<Chats.Copy<String>> reversed = new ArrayList<>(List.of(copies));
    Collections.reverse(reversed);
    assertThat(Chats.settle(reversed).inOrder()).as("in any order").isEqualTo(forwards);
    return forwards;
  }

  private static final String[] FOUR = {
    "0 Ann: hello", "40 Bo: hi", "41 Ann: tea helps", "900 Cy: bye"
  };

  @Test
  void a_host_copy_a_cohost_copy_and_the_cloud_s_are_four_messages_and_not_twelve() {
    assertThat(
            settled(
                copy("host", true, HALF_PAST_SIX, FOUR),
                copy("cohost", true, HALF_PAST_SIX + 2, FOUR),
                copy("cloud", false, 75, FOUR)))
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -90, 3600, -5 * 3600, 11 * 3600, 20_700, 83_000})
  void clocks_may_differ_by_anything_that_holds_for_the_whole_file(int shift) {
    assertThat(
            settled(
                copy("a", true, HALF_PAST_SIX, FOUR), copy("b", true, HALF_PAST_SIX + shift, FOUR)))
        .hasSize(4);
  }

  @Test
  void what_only_one_copy_has_stands_where_it_was_said() {
    assertThat(
            settled(
                copy(
                    "a",
                    true,
                    0,
                    "0 Ann: hello",
                    "10 Bo: only the host saw",
                    "60 Cy: tea",
                    "90 Ann: bye"),
                copy(
                    "b",
                    false,
                    500,
                    "0 Ann: hello",
                    "61 Cy: tea",
                    "70 Di: only the cloud",
                    "90 Ann: bye")))
        .containsExactly(
            "a 0 Ann: hello",
            "a 10 Bo: only the host saw",
            "a 60 Cy: tea",
            "b 70 Di: only the cloud",
            "a 90 Ann: bye");
  }

  @Test
  void somebody_who_says_the_same_twice_said_it_twice() {
    String[] thanks = {"0 Ann: thanks", "30 Bo: yes", "60 Ann: thanks", "65 Ann: thanks"};
    assertThat(settled(copy("a", true, 0, thanks), copy("b", true, 1, thanks))).hasSize(4);
  }

  @Test
  void the_first_half_and_the_second_half_of_a_call_are_one_whole() {
    assertThat(
            settled(
                copy("first", true, 0, "0 Ann: hello", "60 Bo: hi", "300 Ann: thanks"),
                copy("second", true, 1800, "0 Cy: on we go", "30 Ann: thanks", "90 Bo: bye")))
        .as("one short word said in both proves nothing")
        .hasSize(6);
    assertThat(
            settled(
                copy("first", true, 0, "0 Ann: hello", "60 Bo: hi", "300 Ann: thanks"),
                copy("second", true, 1800, "0 Cy: on we go", "30 Ann: thanks", "90 Bo: bye"),
                copy(
                    "whole",
                    false,
                    44,
                    "0 Ann: hello",
                    "60 Bo: hi",
                    "300 Ann: thanks",
                    "1800 Cy: on we go",
                    "1830 Ann: thanks",
                    "1890 Bo: bye")))
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 1"})
  void a_copy_of_one_message_is_a_copy(boolean wall, int messages) {
    assertThat(
            settled(copy("a", true, HALF_PAST_SIX, FOUR), copy("b", wall, 7, "0 Ann: tea helps")))
        .hasSize(3 + messages);
  }

  @Test
  void other_words_or_another_writer_are_other_messages() {
    assertThat(
            settled(
                copy("a", true, 0, "0 Ann: hello", "9 Bo: tea", "12 Bo: milk"),
                copy("b", true, 0, "0 Ann: hello", "9 Bo: tea", "12 Cy: milk", "14 Bo: tea?")))
        .hasSize(5);
  }

  @Test
  void nothing_is_nothing() {
    assertThat(Chats.settle(List.<Chats.Copy<String>>of()).inOrder()).isEmpty();
  }

  @Test
  void any_number_of_copies_with_gaps_is_what_was_said_in_any_order() {
    Random random = new Random(12);
    for (int round = 0; round < 50; round++) {
      List<String> said = new ArrayList<>();
      int second = 0;
      for (int i = 0; i < 60; i++) {
        second += random.nextInt(120);
        said.add(second + " P%d: words %d".formatted(random.nextInt(9), random.nextInt(40)));
      }
      List<Chats.Copy<String>> copies = new ArrayList<>();
      copies.add(copy("whole", true, HALF_PAST_SIX, said.toArray(String[]::new)));
      for (int i = 0; i < 3; i++) {
        String[] some = said.stream().filter(line -> random.nextInt(5) > 0).toArray(String[]::new);
        copies.add(copy("copy" + i, i > 0, random.nextInt(80_000), some));
      }
      List<String> first = Chats.settle(copies).inOrder();
      assertThat(first).hasSize(60);
      Collections.shuffle(copies, random);
      assertThat(Chats.settle(copies).inOrder()).isEqualTo(first);
    }
  }

  @Test
  void two_copies_in_which_everybody_says_one_word_all_the_time_are_settled() {
    String[] lines = new String[50_000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = i + " Ann: yes";
    }
    assertThat(
            Chats.settle(List.of(copy("a", true, 0, lines), copy("b", true, 3, lines))).inOrder())
        .hasSize(50_000);
  }
}
