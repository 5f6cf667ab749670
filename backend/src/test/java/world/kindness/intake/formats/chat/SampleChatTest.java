package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.findings.personaldata.PersonalData;
import world.kindness.intake.formats.chat.ZoomChat.Reaction;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.session.links.MeetingLinks;

class SampleChatTest {
  private byte[] bytes;

  @BeforeEach
  void open() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/samples/cloud-chat.txt")) {
      bytes = in.readAllBytes();
    }
  }

  @Test
  void the_sample_chat_has_the_format_of_a_cloud_recording() {
    assertThat(FileKind.detect("chat.txt", bytes)).isEqualTo(FileKind.ZOOM_CHAT_CLOUD);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\r\n").endsWith("\r\n");
  }

  @Test
  void every_record_of_it_is_placed() {
    ZoomChat chat = new CloudChatParser().parse(bytes);
    assertThat(chat.messages()).hasSize(22);
    assertThat(chat.replies()).isEqualTo(5);
    assertThat(chat.messages())
        .allMatch(message -> message.replyTo() == null || message.replyTo().target() != null);
    assertThat(chat.reactions()).hasSize(19).allMatch(r -> r.target() != null && !r.ambiguous());
    assertThat(chat.reactions()).filteredOn(Reaction::removed).hasSize(1);
    assertThat(chat.senders()).isEqualTo(10);
    assertThat(chat.lines()).isEqualTo(new Lines(53, 48, 5, 0));
    assertThat(chat.warnings()).isEmpty();
  }

  @Test
  void it_holds_no_personal_data() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(PersonalData.find(text)).isEmpty();
    assertThat(MeetingLinks.withoutSecrets(text)).isEqualTo(text);
  }
}
