package world.kindness.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordEdgeTest {
  private static final Pattern HERE = Pattern.compile(WordEdge.START + "here" + WordEdge.END);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "here",
        "We are here.",
        "(here)",
        "here's",
        "one-here-two",
        "caf\u00e9 here",
        "cafe\u0301 here",
        "Llanfairpwll, here: tŷ",
        "مرحبا here مرحبا",
        "🙏here🙏",
        "❤\ufe0fhere",
        "👩🏽\u200d⚕\ufe0fhere",
        "\u0301here",
        " \u0301here",
        "…here…",
        "\u00a0here\u00a0",
        "你好，here",
      })
  void a_word_is_found_between_whatever_is_none(String text) {
    assertThat(HERE.matcher(text).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where",
        "heres",
        "here_",
        "_here",
        "here1",
        "1here",
        "\u00e9here",
        "e\u0301here",
        "o\u0302\u0301here",
        "here\u00e9",
        "here\u0301",
        "w\u0302here",
        "tŷhere",
        "مَhere",
        "नीhere",
        "𝐚here",
        "here𝐚",
      })
  void a_part_of_a_longer_word_is_not(String text) {
    assertThat(HERE.matcher(text).find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by here",
        "cafe\u0301 here",
        "e\u0301here",
        "here\u0301",
        "where",
        "here1",
        "❤\ufe0fhere"
      })
  void the_edges_are_those_of_java_for_texts_of_letters_and_marks(String text) {
    assertThat(HERE.matcher(text).find())
        .isEqualTo(Pattern.compile("\\bhere\\b").matcher(text).find());
  }
}
