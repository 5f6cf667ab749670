package world.kindness.mail;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import world.kindness.platform.text.Language;

/**
 * The mails we write, in the language of whoever gets them: {@code
 * templates/mail/<language>/<letter>.txt}, the first line of which is the subject.
 */
@ApplicationScoped
public class Letters {
  private final Engine templates;

  Letters(Engine templates) {
    this.templates = templates;
  }

  /** What a letter says, filled in. */
  public record Letter(String subject, String text) {}

  /**
   * @param name of the letter, such as {@code welcome}
   * @param entries whatever the letter names; an entry that is missing is a fault of ours
   */
  public Letter write(String name, Language language, Map<String, ?> entries) {
    var letter = templates.getTemplate("mail/" + language.code() + "/" + name).instance();
    entries.forEach(letter::data);
    String[] parts = letter.render().split("\n\n", 2);
    return new Letter(parts[0].strip(), parts[1]);
  }
}
