package world.kindness.intake.formats.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import world.kindness.intake.RealInput;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/** The participants of a real meeting, as Zoom wrote them. */
class RealAttendanceTest {
  private final AttendanceFile file =
      new AttendanceParser().parse(RealInput.bytes("zoom-participants-reunion.csv"));

  @Test
  void ten_rows_are_found_although_the_header_says_170() {
    assertThat(file.rows()).hasSize(10);
    assertThat(file.statedRows()).isEqualTo(170);
    assertThat(file.warnings())
        .extracting(Warning::code)
        .containsExactly("rows-differ-from-header");
    assertThat(file.lines()).isEqualTo(new Lines(14, 13, 1, 0));
  }

  @Test
  void a_device_is_suggested_and_never_merged_silently() {
    List<Attendees.Attendee> people = Attendees.of(file.rows());
    assertThat(people).hasSize(10);
    assertThat(MergeSuggestions.among(people))
        .extracting(MergeSuggestions.Merge::because)
        .containsExactly("a device of Eric Clapton");
  }

  @Test
  void without_times_there_is_no_day_and_the_minutes_are_as_stated() {
    assertThat(file.days()).isEmpty();
    assertThat(file.rows()).allSatisfy(row -> assertThat(row.interval()).isNull());
    assertThat(file.rows().getFirst().minutes()).isEqualTo(75);
  }
}
