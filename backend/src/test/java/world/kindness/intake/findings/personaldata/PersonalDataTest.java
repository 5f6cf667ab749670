package world.kindness.intake.findings.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.RealInput;
import world.kindness.intake.findings.personaldata.PersonalData.Found;
import world.kindness.intake.findings.personaldata.PersonalData.Kind;
import world.kindness.intake.formats.text.Decoding;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to sam@example.org please      | EMAIL      | sam@example.org",
        "(sam.o'neil+tea@mail.example.co.uk). | EMAIL      | sam.o'neil+tea@mail.example.co.uk",
        "mailto:sam@example.org?subject=tea   | EMAIL      | sam@example.org",
        "sam@example.org.I will answer        | EMAIL      | sam@example.org",
        "ask hälsa@exempel.se                 | EMAIL      | hälsa@exempel.se",
        "call 020 7946 0018 today             | PHONE      | 020 7946 0018",
        "Tel.07911 123456                     | PHONE      | 07911 123456",
        "mobile 07911123456, any time         | PHONE      | 07911123456",
        "+44 (0)20 7946 0018                  | PHONE      | +44 (0)20 7946 0018",
        "Malmö +46 40 10 20 30 works          | PHONE      | +46 40 10 20 30",
        "NHS no 943 476 5919.                 | NHS_NUMBER | 943 476 5919",
        "NHS no 943-476-5919                  | NHS_NUMBER | 943-476-5919",
        "my number is 9434765919              | NHS_NUMBER | 9434765919",
        "18:00:04 From 16175551234 to Everyone: | PHONE    | 16175551234",
        "18:00:04 From  070-174 06 05 : hello | PHONE      | 070-174 06 05",
        "00:13:46	16175551234:	hello        | PHONE      | 16175551234",
        "'\tAnn, 16175551234, Bo:👍🏽'          | PHONE      | 16175551234",
        "'\t0701740605:❤️'                     | PHONE      | 0701740605",
      })
  void personal_data_is_found_where_it_stands(String text, Kind kind, String value) {
    int start = text.indexOf(value);
    assertThat(PersonalData.find(text))
        .containsExactly(new Found(kind, start, start + value.length(), value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bal@v5.4.0",
        "see @team on the ward",
        "meet @ the desk",
        "npm i tea@1.2.3",
        "00:13:46",
        "2023-10-26 17:00",
        "2023-10-26T17:00:00Z",
        "26/10/2023 18:00 and 05.09.2022 1700",
        "over 1,400 people in 34 countries, 1 400 of them in 2020-2023",
        "2019 2020 2021 2022 2023",
        "0.0123456789",
        "https://example.org/news/01132431751?id=9434765919",
        "https://doi.org/10.1136/bmjopen-2019-033081",
        "ISBN 978-0-306-40615-7",
        "943 476 5918",
        "1111111111",
        "9999999999",
        "19434765919",
        "9434765919123",
        "order 7911123456",
        "Ward 12, bay 3, bed 4",
        "from 0800 to 1700, 0700-1530",
        "£9434765919",
        "picture.10.33.55@2x.png",
        "Screenshot 2026-09-17 at 18.00.04@3x.PNG",
        "Meeting ID: 943 476 5919",
        "meeting id 9434765919",
        "Webinar ID 943-476-5919",
        "18:00:04 From Wren to Everyone: 16175551234567",
        "\tIn all, 1617555: well done",
      })
  void dates_counts_versions_and_links_are_never_found(String text) {
    assertThat(PersonalData.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16175551234",
        "+46 70 174 06 05",
        "070-1740605",
        "(617) 555-1234",
        " 06 12 34 56 78 "
      })
  void a_name_that_is_a_number_is_a_telephone_number(String name) {
    assertThat(PersonalData.findInName(name))
        .extracting(Found::value, Found::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(name.strip(), Kind.PHONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wren Warden", "Room 12", "Ward 4B", "2026", "Wren 2026-09-17"})
  void other_names_are_not(String name) {
    assertThat(PersonalData.findInName(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16175551234,,09/17/2026 18:00:10,09/17/2026 18:40:10,40 | [removed],,09/17/2026 18:00:10,09/17/2026 18:40:10,40",
        "+46 70 174 06 05;;2026-09-17 18:00:10;2026-09-17 18:40:10;40 | [removed];;2026-09-17 18:00:10;2026-09-17 18:40:10;40",
        "Wren,59,9434765919,x | Wren,59,[removed],x",
        "Wren,\"NHS 943 476 5919, call 070-174 06 05\" | Wren,\"NHS [removed], call [removed]\"",
        "Wren,(617) 555-1234,06 12 34 56 78 | Wren,[removed],[removed]",
        "1617***1234,40 | [removed],40",
        "Wren,17.09.2026 18:00,170,Room 12 | Wren,17.09.2026 18:00,170,Room 12",
        "Wren,2026-09-17T18:00:10,1 | Wren,2026-09-17T18:00:10,1"
      })
  void in_a_list_of_people_every_long_number_goes_but_dates_and_times(String row, String masked) {
    assertThat(NumbersInLists.masked(row, "[removed]")).isEqualTo(masked);
  }

  @Test
  void several_findings_come_in_order_and_never_overlap() {
    List<Found> found =
        PersonalData.find(
            "07911 123456 / 020 7946 0018, sam@example.org, 943 476 5919\n07911 123457");
    assertThat(found)
        .extracting(Found::kind)
        .containsExactly(Kind.PHONE, Kind.PHONE, Kind.EMAIL, Kind.NHS_NUMBER, Kind.PHONE);
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).start()).isGreaterThanOrEqualTo(found.get(i - 1).end());
    }
  }

  @Test
  void an_nhs_number_wins_over_a_telephone_number() {
    assertThat(PersonalData.find("0800000064"))
        .containsExactly(new Found(Kind.NHS_NUMBER, 0, 10, "0800000064"));
  }

  @Test
  void the_end_of_a_longer_number_is_no_nhs_number() {
    assertThat(PersonalData.find("+44 943 476 5919"))
        .extracting(Found::kind)
        .doesNotContain(Kind.NHS_NUMBER);
  }

  @Test
  @Timeout(60)
  void hostile_texts_neither_fail_nor_hang() {
    byte[] noise = new byte[1_000_000];
    new Random(5).nextBytes(noise);
    for (String text :
        List.of(
            "",
            Decoding.decode(noise).text(),
            "a".repeat(1_000_000),
            "@".repeat(1_000_000),
            "a@".repeat(500_000),
            "a.".repeat(500_000) + "@" + "a.".repeat(500_000),
            "0".repeat(1_000_000),
            "07 ".repeat(333_000),
            "(".repeat(1_000_000),
            "+".repeat(1_000_000),
            "a" + "\u0301".repeat(300_000))) {
      PersonalData.find(text);
    }
  }

  @Test
  @Timeout(60)
  void hostile_lists_neither_fail_nor_hang() {
    for (String text :
        List.of(
            "0".repeat(1_000_000),
            "07 ".repeat(333_000),
            "+".repeat(1_000_000),
            "1-".repeat(500_000))) {
      NumbersInLists.masked(text, "");
    }
  }

  @Test
  void a_number_in_the_middle_of_a_huge_line_is_found() {
    String line = "kind words ".repeat(50_000);
    assertThat(PersonalData.find(line + "07911 123456 " + line))
        .containsExactly(new Found(Kind.PHONE, line.length(), line.length() + 12, "07911 123456"));
  }

  @ParameterizedTest
  @CsvSource({
    "insights-pack-2023-10-26.txt, 1",
    "zoom-chat-cloud-acde232.txt, 0",
    "zoom-chat-cloud-reunion.txt, 0"
  })
  void real_texts_give_what_they_hold_and_no_more(String name, int emails) {
    String text = new String(RealInput.bytes(name), StandardCharsets.UTF_8);
    assertThat(PersonalData.find(text)).hasSize(emails).allMatch(f -> f.kind() == Kind.EMAIL);
  }
}
