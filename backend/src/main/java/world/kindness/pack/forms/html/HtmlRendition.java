package world.kindness.pack.forms.html;

import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.PackFiles;

/**
 * The pack as one HTML file that needs nothing else: no script, no request to any machine, readable
 * when saved. The same pack gives the same bytes.
 */
@Singleton
public class HtmlRendition {

  /** What pages wear that need nothing else: the fonts and the rules. */
  public static final RawString STYLES =
      new RawString(
          face("Literata", 500, "literata-latin-500")
              + face("Literata", 600, "literata-latin-600")
              + face("Source Sans 3", 400, "source-sans-3-latin-400")
              + face("Source Sans 3", 600, "source-sans-3-latin-600")
              + PackFiles.text("web.css"));

  /** UTF-8. */
  public byte[] render(PackContent pack) {
    return PackTemplates.web(pack, STYLES).getBytes(StandardCharsets.UTF_8);
  }

  private static String face(String family, int weight, String file) {
    return "@font-face{font-family:\"%s\";font-weight:%d;font-display:swap;src:url(%s) format(\"woff2\")}\n"
        .formatted(family, weight, PackFiles.dataUri("fonts/" + file + ".woff2", "font/woff2"));
  }
}
