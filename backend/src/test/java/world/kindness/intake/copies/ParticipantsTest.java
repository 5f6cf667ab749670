package world.kindness.intake.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two lists of one call are one list; one name is not yet one person. */
class ParticipantsTest {

  /** {@code "ann 0-55 30-40"}, with {@code @} an address, with {@code m} minutes alone. */
  private static Participants.Copy<String> list(String name, int shift, String... rows) {
    List<Participants.Entry<String>> entries = new ArrayList<>();
    for (String row : rows) {
      String who = row.split(" ")[0];
      String[] parts = who.split("@");
      List<Participants.Stay> stays = new ArrayList<>();
      Integer minutes = null;
      for (String stay : Arrays.asList(row.split(" ")).subList(1, row.split(" ").length)) {
        if (stay.startsWith("m")) {
          minutes = Integer.valueOf(stay.substring(1));
        } else {
          String[] ends = stay.split("-");
          stays.add(
              new Participants.Stay(
                  shift + 60L * Integer.parseInt(ends[0]),
                  shift + 60L * Integer.parseInt(ends[1])));
        }
      }
      entries.add(
          new Participants.Entry<>(
              name + " " + row,
              parts.length > 1 ? parts[1] : null,
              parts[0].equals("-") ? "" : parts[0],
              stays,
              minutes,
              null));
    }
    return new Participants.Copy<>(name, entries);
  }

  @SafeVarargs
  private static int people(Participants.Copy<String>... lists) {
    int people = Participants.settle(List.of(lists)).people().size();
    List<Participants.Copy<String>> reversed = new ArrayList<>(List.of(lists));
    Collections.reverse(reversed);
    assertThat(Participants.settle(reversed).people()).as("in any order").hasSize(people);
    return people;
  }

  @Test
  void two_people_in_two_lists_are_two() {
    assertThat(people(list("a", 0, "ann 0-55", "bo 2-50"), list("b", 0, "ann 0-55", "bo 2-50")))
        .isEqualTo(2);
  }

  @Test
  void one_address_is_one_person_whatever_the_names_and_two_addresses_are_two() {
    assertThat(people(list("a", 0, "ann@1 0-55"), list("b", 0, "anna@1 0-55"))).isEqualTo(1);
    assertThat(people(list("a", 0, "ann@1 0-55"), list("b", 0, "ann@2 0-55"))).isEqualTo(2);
    assertThat(people(list("a", 0, "ann@1 0-55"), list("b", 0, "ann 0-55"))).isEqualTo(1);
  }

  @Test
  void one_name_at_other_times_is_nobody_s_for_certain() {
    assertThat(people(list("a", 0, "ann 0-20"), list("b", 0, "ann 30-55"))).isEqualTo(2);
  }

  @Test
  void within_a_list_a_name_makes_nobody_the_same() {
    String[] twoAnns = {"ann 0-55", "ann 5-40"};
    assertThat(people(list("a", 0, twoAnns))).isEqualTo(2);
    assertThat(people(list("a", 0, twoAnns), list("b", 0, twoAnns))).isEqualTo(2);
  }

  @Test
  void one_stay_in_one_list_may_be_several_in_the_other() {
    assertThat(people(list("a", 0, "ann 0-55"), list("b", 0, "ann 0-20", "ann 30-55")))
        .isEqualTo(1);
  }

  @Test
  void lists_in_the_clocks_of_two_zones_are_compared_on_one() {
    Participants.Copy<String> london = list("a", 18 * 3600, "ann 0-55", "bo 2-50", "cy 9-30");
    Participants.Copy<String> newYork = list("b", 14 * 3600, "ann 0-55", "bo 2-50");
    assertThat(people(london, newYork)).isEqualTo(3);
    assertThat(Participants.settle(List.of(london, newYork)).shifts())
        .containsEntry("a", 0L)
        .containsEntry("b", 4 * 3600L);
  }

  @Test
  void the_lists_of_two_halves_of_a_call_are_on_one_clock() {
    assertThat(
            Participants.settle(
                    List.of(
                        list("a", 0, "ann 0-28", "bo 1-27", "cy 2-28"),
                        list("b", 0, "ann 30-55", "bo 31-50", "cy 32-55")))
                .shifts())
        .containsEntry("b", 0L);
  }

  @Test
  void lists_without_times_go_by_name_and_minutes() {
    assertThat(people(list("a", 0, "ann m55", "bo m48"), list("b", 0, "ann m55", "bo m47")))
        .isEqualTo(2);
    assertThat(people(list("a", 0, "ann m55"), list("b", 0, "ann m5"))).isEqualTo(2);
    assertThat(people(list("a", 0, "ann"), list("b", 0, "ann"))).isEqualTo(2);
  }

  @Test
  void devices_are_nobody_s() {
    assertThat(people(list("a", 0, "- 0-55"), list("b", 0, "- 0-55"))).isEqualTo(2);
  }

  @Test
  void whom_a_person_joined_stays_joined_with_all_their_copies() {
    Participants.Copy<String> plain = list("b", 0, "ann 0-55", "phone 0-50");
    List<Participants.Entry<String>> entries = new ArrayList<>(list("a", 0, "ann 0-55").entries());
    entries.add(
        new Participants.Entry<>(
            "a phone",
            null,
            "phone",
            List.of(new Participants.Stay(0, 3000)),
            null,
            entries.getFirst().of()));
    assertThat(people(new Participants.Copy<>("a", entries), plain)).isEqualTo(1);
  }

  @Test
  void a_list_of_thousands_of_one_name_is_settled() {
    String[] rows = new String[20_000];
    Arrays.setAll(rows, i -> "user %d-%d".formatted(i, i + 1));
    assertThat(Participants.settle(List.of(list("a", 0, rows), list("b", 0, rows))).people())
        .isNotEmpty();
  }
}
