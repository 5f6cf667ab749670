package world.kindness.pack.citing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in somebody's list of references. */
class CitationTest {
  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

  private static Citation pack(String title) {
    return new Citation(
        "Kind & Co",
        "2026-10-15",
        title,
        LocalDate.of(2026, 10, 15),
        2,
        LocalDate.of(2026, 10, 16),
        null,
        "https://kindness.example");
  }

  private static Citation quote(String text, String by, String from) {
    return new Citation(
        "Kind & Co",
        "2026-10-15",
        "Rest",
        LocalDate.of(2026, 10, 15),
        2,
        null,
        new Citation.Part("QUOTE", ID, text, by, from, List.of(), "glimpses"),
        "https://kindness.example");
  }

  @Test
  void a_pack_is_cited_by_the_address_of_its_page() {
    assertThat(pack("Rest").text())
        .isEqualTo(
            "Kind & Co. Rest. Insights pack of the call on 15 October 2026, edition 2, published 16 October 2026. https://kindness.example/sessions/2026-10-15");
  }

  @Test
  void a_quote_is_cited_by_its_own_place_on_that_page_and_as_its_writer_agreed() {
    assertThat(quote("Tea first.", "Porter", "Wales").text())
        .isEqualTo(
            "“Tea first.” (Porter, Wales). In: Kind & Co. Rest. Insights pack of the call on 15 October 2026, edition 2. https://kindness.example/sessions/2026-10-15#quote-"
                + ID);
    assertThat(quote("Tea first.", null, null).text()).startsWith("“Tea first.” In: Kind & Co.");
    assertThat(quote("Say “stop”.", null, null).text()).startsWith("“Say “stop”.” In: Kind & Co.");
    assertThat(quote("Say “stop.”", null, null).text()).startsWith("“Say “stop.”” In: Kind & Co.");
    assertThat(quote("Tea first", null, null).text()).startsWith("“Tea first”. In: Kind & Co.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50 % of {them | 50 \\% of \\textbraceleft{}them",
        "them} | them\\textbraceright{}",
        "a_b#c$d&e | a\\_b\\#c\\$d\\&e",
        "~x^y\\z | \\textasciitilde{}x\\textasciicircum{}y\\textbackslash{}z",
        "Omsorg åt alla | Omsorg åt alla",
        "親切 | 親切"
      })
  void bibtex_reads_every_sign_as_itself(String title, String written) {
    assertThat(pack(title).bibtex())
        .contains("  title = {{" + written + "}},\n")
        .startsWith("@techreport{kindness-2026-10-15,\n")
        .endsWith("}\n");
  }

  @Test
  void where_the_role_says_the_place_it_is_not_said_twice() {
    assertThat(quote("Tea first.", "Porter, Wales", "Wales").text())
        .startsWith("“Tea first.” (Porter, Wales). In:");
  }

  @Test
  void a_part_has_a_key_of_its_own() {
    assertThat(quote("Tea first.", "Porter", "Wales").bibtex())
        .startsWith("@incollection{kindness-2026-10-15-000000000001,\n")
        .contains("  booktitle = {{Rest}},\n")
        .contains("  note = {Said by: Porter. Said from: Wales},\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\nER  - \nTY  - BOOK", "one\r\ntwo", "one\u2028two", "one\u0000two"})
  void a_text_cannot_begin_another_reference(String text) {
    String ris = quote(text, "Porter\nTY  - X", null).ris();
    assertThat(ris.lines().filter(line -> line.startsWith("TY  - "))).containsExactly("TY  - CHAP");
    assertThat(ris.lines().filter(line -> line.startsWith("ER  - "))).containsExactly("ER  - ");
    assertThat(quote(text, null, null).bibtex().lines()).hasSize(11);
  }

  @Test
  void a_long_text_is_called_by_its_first_words() {
    Citation.Csl csl = quote("word ".repeat(100).strip(), null, null).csl();
    assertThat(csl.title()).hasSizeLessThan(170).endsWith("word …");
    assertThat(csl.summary()).isEqualTo("word ".repeat(100).strip());
    assertThat(quote("👏".repeat(300), null, null).csl().title()).doesNotContainPattern("\\p{Cs}");
  }

  @Test
  void csl_names_the_community_as_a_literal_author() {
    Citation.Csl csl = quote("Tea first.", "Porter", null).csl();
    assertThat(csl.author()).containsExactly(new Citation.Name("Kind & Co"));
    assertThat(csl.issued().dateParts()).containsExactly(List.of(2026, 10, 15));
    assertThat(csl.type()).isEqualTo("chapter");
    assertThat(csl.containerTitle()).isEqualTo("Rest");
  }
}
