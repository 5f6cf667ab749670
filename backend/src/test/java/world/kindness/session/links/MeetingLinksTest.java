package world.kindness.session.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.RealInput;

class MeetingLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Join https://zoom.us/j/123456789?pwd=abcDEF. | Join [meeting link removed].",
        "(https://us02web.zoom.us/j/1?pwd=a.1#success) | ([meeting link removed])",
        "http://example.zoom.us/w/9?tk=x&pwd=y now | [meeting link removed] now",
        "https://teams.microsoft.com/meet/12?p=aB3 | [meeting link removed]",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_kind%40thread.v2/0?context=%7b%7d now | [meeting link removed] now",
        "https://teams.live.com/meet/9312345678901 | [meeting link removed]",
        "Join: meet.google.com/abc-defg-hij, see you | Join: [meeting link removed], see you",
        "https://ward.webex.com/ward/j.php?MTID=m1234567890 | [meeting link removed]",
        "https://ward.webex.com/meet/wren.warden | [meeting link removed]",
        "https://safe.example/?url=https%3A%2F%2Fmeet.google.com%2Fabc-defg-hij | [meeting link removed]",
        "zoommtg://zoom.us/join?confno=1&pwd=2 | [meeting link removed]",
        "zoom.us/j/123456789?pwd=abcDEF | [meeting link removed]",
        "https://safe.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3Dx | [meeting link removed]",
        "Passcode: 123456 | Passcode: [removed]",
        "Meeting ID: 834 1234 5678 Passcode: k!nd=1 | Meeting ID: 834 1234 5678 Passcode: [removed]",
        "the passcode is 123456. | the passcode is [removed].",
        "PASSCODE=tea123, see you | PASSCODE=[removed], see you",
        "❤\ufe0fPasscode: 123456 | ❤\ufe0fPasscode: [removed]",
      })
  void what_lets_a_stranger_in_is_taken_out(String text, String safe) {
    assertThat(MeetingLinks.withoutSecrets(text)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zoom.us/j/123456789",
        "https://zoom.us/rec/share/abc",
        "https://example.org/meet/wren",
        "https://meet.google.com",
        "https://teams.microsoft.com/l/channel/19%3akind",
        "https://hospital.webex.com/recordingservice/sites/hospital/recording/1",
        "https://example.org/a?pwd=b",
        "https://notzoom.us/j/1?pwd=b",
        "https://example.org/https://zoom.us",
        "you need no passcode to be kind",
        "the passcode is in the invitation",
        "what is the passcode?",
        "passcodes: never share them",
        "",
      })
  void everything_else_stands(String text) {
    assertThat(MeetingLinks.withoutSecrets(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zoom.us/j/123456789",
        "https://us02web.zoom.us/my/kind.ward",
        "https://ZOOM.us/j/1#x",
        "https://zoom.us",
        "https://zoom.us/rec/../j/123456789",
        "https://zoom.us/rec/share/abc?pwd=d",
        "https://meet.google.com/abc-defg-hij",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
        "https://videos.example.org/a?Passcode=1",
        "https://videos.example.org/a?password%3D1",
        "https://safe.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1",
        "https://videos.example.org/Passcode:123",
      })
  void an_address_that_opens_a_meeting_or_has_a_passcode_lets_in(String address) {
    assertThat(MeetingLinks.letsIn(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zoom.us/rec/share/abc",
        "https://hospital.webex.com/recordingservice/sites/hospital/recording/1",
        "https://videos.example.org/calls/2026-10-15?t=60",
        "https://notzoom.us/j/1",
      })
  void an_address_of_a_recording_does_not(String address) {
    assertThat(MeetingLinks.letsIn(address)).isFalse();
  }

  @Test
  void no_line_is_added_or_lost() {
    String text = "a\r\nPasscode:\r\n123\nhttps://zoom.us/j/1?pwd=2\r\n\nb";
    assertThat(MeetingLinks.withoutSecrets(text))
        .isEqualTo("a\r\nPasscode:\r\n123\n[meeting link removed]\r\n\nb");
  }

  @Test
  void a_second_run_changes_nothing() {
    String once = MeetingLinks.withoutSecrets("Passcode: 123456 https://zoom.us/j/1?pwd=2");
    assertThat(MeetingLinks.withoutSecrets(once)).isEqualTo(once);
  }

  @Test
  @Timeout(60)
  void hostile_texts_neither_fail_nor_hang() {
    MeetingLinks.withoutSecrets("x".repeat(1_000_000));
    MeetingLinks.withoutSecrets("a" + "\u0301".repeat(300_000));
    MeetingLinks.withoutSecrets("https://".repeat(125_000));
    MeetingLinks.withoutSecrets("zoom.us/".repeat(125_000));
    MeetingLinks.withoutSecrets("passcode ".repeat(110_000));
    MeetingLinks.withoutSecrets("passcode" + " ".repeat(1_000_000));
    String huge = "https://zoom.us/" + "j".repeat(1_000_000) + "?pwd=1";
    assertThat(MeetingLinks.withoutSecrets(huge).contains("pwd=1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insights-pack-2023-10-26.txt",
        "zoom-chat-cloud-acde232.txt",
        "zoom-chat-cloud-reunion.txt"
      })
  void real_texts_without_secrets_stand(String name) {
    String text = new String(RealInput.bytes(name), StandardCharsets.UTF_8);
    assertThat(MeetingLinks.withoutSecrets(text)).isEqualTo(text);
  }
}
