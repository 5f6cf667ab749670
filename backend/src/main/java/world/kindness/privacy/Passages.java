package world.kindness.privacy;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import world.kindness.intake.absent.Absentees;

/** What a person said, as plain words, to know it again wherever it was copied to. */
final class Passages {
  private Passages() {}

  static Set<String> of(Rows rows, Person person) throws SQLException {
    Set<String> passages = new HashSet<>();
    rows.each(
        """
        select body from chat_message where id = any (?)
        union select unnest(array[wording, original_wording, agreed_wording]) from quote where id = any (?)
        union select note from breakout_note where id = any (?)""",
        row -> {
          String passage = row.getString(1) == null ? null : Absentees.passage(row.getString(1));
          if (passage != null) {
            passages.add(passage);
          }
        },
        rows.ids(person.of("chat_message")),
        rows.ids(person.of("quote")),
        rows.ids(person.of("breakout_note")));
    return passages;
  }
}
