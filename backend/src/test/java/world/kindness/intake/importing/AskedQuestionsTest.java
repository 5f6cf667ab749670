package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * The questions that a call was asked are found in what the rooms wrote, however they are typed.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AskedQuestionsTest {
  private static final String SLUG = "2026-10-15";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    clearing.plan(SLUG);
    clearing.patch(
        "/sessions/" + SLUG,
        0,
        Map.of("questions", List.of("What helps you, today?", "And what hinders?")));
  }

  private void drop(String notes) {
    new Intakes(world)
        .drop(Map.of("notes.txt", notes.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
  }

  private List<String> answers() {
    return clearing.draft(SLUG).<Map<String, Object>>getList("breakoutNotes").stream()
        .map(n -> n.get("question") + ": " + n.get("text"))
        .toList();
  }

  private List<String> questions() {
    return clearing.draft(SLUG).getList("session.questions.text");
  }

  @Test
  void by_their_words_in_any_order() {
    drop(
        """
        Room 1
        ## And what hinders?
        - hurry
        ## What helps you – today?
        - tea
        Room 2
        and what hinders
        - forms
        """);
    assertThat(answers()).containsExactly("1: tea", "2: hurry", "2: forms");
    assertThat(questions()).containsExactly("What helps you, today?", "And what hinders?");
  }

  @Test
  void what_nobody_asked_stands_under_a_question_of_its_own() {
    drop("Room 1\n## What gives us hope?\n- a robin\n\nRoom 2\n- soup\n");
    assertThat(answers()).containsExactly("1: soup", "3: a robin");
    assertThat(questions())
        .containsExactly("What helps you, today?", "And what hinders?", "What gives us hope?");
  }

  @Test
  void a_number_that_the_notes_say_is_the_number_of_the_question() {
    drop("Room 1\nQ2\n- hurry\n\nRoom 2\nQuestion 1: What helps?\n- tea\n");
    assertThat(answers()).containsExactly("1: tea", "2: hurry");
    assertThat(questions()).containsExactly("What helps you, today?", "And what hinders?");
  }
}
