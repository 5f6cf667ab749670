package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonTextsTest {
  private static final JsonNode STORED =
      read(
          """
          {"type": "reach", "statements": [{"measures": "COUNTRIES", "qualifier": "OVER", "value": 34,
           "text": "over thirty, says Overton"}], "items": [{"kind": "BOOK", "title": "Tea"}],
           "kinds": ["Booker"]}
          """);

  @Test
  void every_text_is_found_and_no_code() {
    assertThat(JsonTexts.of(STORED)).containsExactly("over thirty, says Overton", "Tea", "Booker");
  }

  @Test
  void whoever_is_called_like_a_code_goes_from_the_texts_and_the_rest_can_still_be_read() {
    assertThat(JsonTexts.without(STORED, text -> "–"))
        .isEqualTo(
            read(
                """
                {"type": "reach", "statements": [{"measures": "COUNTRIES", "qualifier": "OVER", "value": 34,
                 "text": "–"}], "items": [{"kind": "BOOK", "title": "–"}], "kinds": ["–"]}
                """));
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
