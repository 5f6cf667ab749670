package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Telling a person everything that is held of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class PersonExportTest {
  @Inject World world;
  @Inject AgroalDataSource database;
  GreenMail mails;

  @Test
  void one_document_has_all_of_it_with_where_it_stands_and_no_key() throws Exception {
    world.begin();
    Wagtail wagtail = Wagtail.standingEverywhere(world, mails);
    Map<String, String> before = Dump.of(database);
    String document =
        world
            .admin()
            .contentType("application/json")
            .body(wagtail.subject())
            .post("/api/v1/privacy/exports")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    String all = document.toLowerCase(Locale.ROOT);
    Wagtail.MARKERS.forEach((place, marker) -> assertThat(all).as(place).contains(marker));
    JsonPath export = JsonPath.from(document);
    assertThat(export.<String>getList("theirs.place"))
        .contains(
            "quotes",
            "breakout-notes",
            "members",
            "join-requests",
            "contributors",
            "messages",
            "reactions",
            "attendance",
            "held-items",
            "consent-requests",
            "appearances");
    assertThat(export.<String>getList("naming.place"))
        .contains("editions", "source-files", "sessions", "themes", "mails-waiting", "audit");
    assertThat(export.<String>getList("theirs.find { it.place == 'messages' }.things.body"))
        .contains("A kind curlew is worth ten posters on a wall");
    assertThat(document).doesNotContain("leave_key").doesNotContain("token_sha256");
    assertThat(document).doesNotContain("Nobody runs on an empty stomach");

    Map<String, String> after = Dump.of(database);
    assertThat(after.remove("audit_entry")).contains("exported,/privacy/exports");
    before.remove("audit_entry");
    assertThat(after).as("nothing changes").isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"names", "addresses", "accounts"})
  void what_no_text_of_the_database_can_hold_is_no_fault_of_ours(String field) {
    world.begin();
    for (String address : List.of("exports", "erasures")) {
      Map<String, Object> subject = new HashMap<>(Map.of("names", List.of("Nobody Atall")));
      subject.put(field, List.of("no\u0000body@example.org"));
      int status =
          world
              .admin()
              .contentType("application/json")
              .body(
                  address.equals("exports") ? subject : Map.of("dryRun", true, "subject", subject))
              .post("/api/v1/privacy/" + address)
              .statusCode();
      assertThat(status).as("%s in %s", field, address).isBetween(200, 499);
    }
  }

  @Test
  void of_somebody_who_is_not_here_nothing_is_held() {
    world.begin();
    JsonPath export =
        world
            .admin()
            .contentType("application/json")
            .body(Map.of("names", List.of("Nobody Atall")))
            .post("/api/v1/privacy/exports")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(export.<Object>getList("theirs")).isEmpty();
    assertThat(export.<Object>getList("naming")).isEmpty();
  }
}
