package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** The slides of a pack, as somebody gets them who has its address. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PackSlidesTest {
  private static final String CALL = "2026-01-15";
  private static final String SLIDES = "/api/v1/packs/" + CALL + ".pptx";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    clearing.plan(CALL, "A quiet hour");
    clearing.addIdea(CALL, "Leave one chair free.");
  }

  @Test
  void a_draft_has_none() {
    world.anonymous().get(SLIDES).then().statusCode(404);
    world.facilitator().get(SLIDES).then().statusCode(404);
  }

  @Test
  void a_published_pack_has_them_and_they_are_kept_by_their_etag() {
    clearing.publish(CALL);
    Response slides = world.anonymous().accept("*/*").get(SLIDES);
    assertThat(slides.statusCode()).isEqualTo(200);
    assertThat(slides.contentType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.presentationml.presentation");
    assertThat(slides.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"insights-pack-2026-01-15-edition-1.pptx\"");
    assertThat(slides.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(Forms.words("pptx", slides.asByteArray()))
        .contains("A quiet hour", "Leave one chair free.")
        .contains("Read and cite the whole pack");
    world
        .anonymous()
        .header("If-None-Match", slides.header("ETag"))
        .get(SLIDES)
        .then()
        .statusCode(304)
        .body(equalTo(""));
  }

  @Test
  void the_next_edition_has_slides_of_its_own() {
    clearing.publish(CALL);
    String before = world.anonymous().get(SLIDES).header("ETag");
    clearing.publishAgain(CALL);
    Response after = world.anonymous().get(SLIDES);
    assertThat(after.header("ETag")).isNotEqualTo(before);
    assertThat(Forms.words("pptx", after.asByteArray())).contains("edition 2");
  }
}
