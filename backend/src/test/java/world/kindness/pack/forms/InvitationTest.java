package world.kindness.pack.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.NextCall;

class InvitationTest {
  private static final String SITE = "https://kindness.example";

  private static Invitation to(String day, String start) {
    PackContent pack =
        SamplePack.before(
            SamplePack.rich(),
            new NextCall(
                null,
                null,
                LocalDate.parse(day),
                Instant.parse(day + "T" + start),
                Instant.parse(day + "T" + start).plusSeconds(3600),
                "Europe/London"));
    return Invitation.of(pack, SITE);
  }

  @Test
  void it_is_next_month_s_call_only_as_seen_from_the_day_of_publication() {
    assertThat(to("2026-11-19", "18:00:00Z").heading()).isEqualTo("See you next month");
    assertThat(to("2027-01-21", "18:00:00Z").heading()).isEqualTo("See you on the next call");
  }

  @Test
  void it_says_when_around_the_world_and_where_another_day_has_begun() {
    assertThat(to("2026-11-19", "18:00:00Z").clocks())
        .extracting(clock -> clock.city() + " " + clock.time())
        .containsExactly(
            "San Francisco 10:00",
            "New York 13:00",
            "Stockholm 19:00",
            "Nairobi 21:00",
            "Kolkata 23:30",
            "Singapore 02:00 Fri",
            "Melbourne 05:00 Fri",
            "Auckland 07:00 Fri");
    assertThat(to("2026-07-16", "17:00:00Z").line()).isEqualTo("18:00–19:00 BST, London");
  }

  @Test
  void its_code_leads_a_phone_to_the_address() throws Exception {
    QrCode code = to("2026-11-19", "18:00:00Z").code();
    BufferedImage picture = Picture.drawn(code.svg(), 300, 300);
    int[] pixels = picture.getRGB(0, 0, 300, 300, null, 0, 300);
    String read =
        new QRCodeReader()
            .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(300, 300, pixels))))
            .getText();
    assertThat(read).isEqualTo(SITE + "/join");
  }

  @Test
  void without_a_site_there_is_no_code_and_without_a_call_no_invitation() {
    assertThat(Invitation.of(SamplePack.rich(), null).code()).isNull();
    assertThat(Invitation.of(SamplePack.minimal(), SITE)).isNull();
  }
}
