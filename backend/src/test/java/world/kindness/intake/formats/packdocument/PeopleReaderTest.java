package world.kindness.intake.formats.packdocument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleReaderTest {
  private final PeopleReader reader = new PeopleReader();

  @ParameterizedTest
  @CsvSource({
    "Wren Warden,Wren Wardon",
    "Wren Warden,Wren Warde",
    "Wren Warde,Wren Warden",
    "Wren Warden,Wrenna Warden",
    "Göran Ek,Go\u0308ran Ek",
    "Göran Ek,Goran Eka",
  })
  void names_that_are_nearly_alike_are_of_one_person(String one, String other) {
    reader.acknowledged(one, 1);
    reader.acknowledged(other, 2);
    assertThat(reader.people()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"Wren Warden,Wren Wadren", "Wren Warden,Will Warden", "Wren Warden,Wren Ward"})
  void others_are_of_two(String one, String other) {
    reader.acknowledged(one, 1);
    reader.acknowledged(other, 2);
    assertThat(reader.people()).hasSize(2);
  }

  @Test
  @Timeout(30)
  void however_many_are_thanked_each_is_compared_with_few() {
    for (int i = 0; i < 30_000; i++) {
      reader.acknowledged("Wren " + surname(i), i);
    }
    assertThat(reader.people()).hasSize(30_000);
  }

  /** Each differs from all others in two letters. */
  private static String surname(int number) {
    StringBuilder name = new StringBuilder("W");
    for (int rest = number, letters = 0; letters < 4; letters++, rest /= 26) {
      name.append(Character.toString('a' + rest % 26).repeat(2));
    }
    return name.toString();
  }
}
