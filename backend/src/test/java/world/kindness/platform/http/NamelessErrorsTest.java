package world.kindness.platform.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What the database says about a row it refuses is logged, so it must not quote the row. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NamelessErrorsTest {
  private static final String MEMBER =
      "insert into member (id, version, email, name, joined_at, wording_version, mailing_consent_at, leave_key) values (gen_random_uuid(), 0, 'heron@example.org', 'Hera Heron', now(), '1', now(), cast(gen_random_uuid() as text))";

  @Inject World world;
  @Inject AgroalDataSource database;

  @BeforeEach
  void begin() {
    world.begin();
  }

  @Test
  void a_row_that_collides_with_another_is_not_quoted() throws Exception {
    world.change(MEMBER);
    assertThatThrownBy(this::addAsTheApi)
        .hasMessageContaining("member_by_email")
        .hasMessageNotContaining("heron");
  }

  private void addAsTheApi() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(MEMBER);
    }
  }
}
