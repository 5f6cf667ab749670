package world.kindness.intake.findings.names;

import java.util.Set;
import java.util.regex.Pattern;
import world.kindness.platform.text.PlainLetters;
import world.kindness.platform.text.WordEdge;

/**
 * Programs that sit in meetings and write: they come in as participants, under their own name or
 * their owner's. Some are called by words that are people's names too ("Ben Read").
 */
public final class NoteTakers {
  /** Nobody is called so, wherever it stands in the name. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "note ?-?takers?"
              + WordEdge.END
              + "|"
              + WordEdge.START
              + "(?:note ?-?taking|otter ?pilot|tl;?dv|(?:otter|read|fireflies|fathom|sembly|avoma|grain"
              + "|tactiq|jamie|bluedot|meetgeek|airgram|supernormal|krisp|laxis|noty|granola|circleback)\\.(?:ai|io|video)"
              + "|(?:read|otter) (?:ai|meeting notes|assistant|bot|notes)"
              + "|(?:fireflies|fathom|sembly|meetgeek|supernormal|avoma|tactiq|airgram) (?:ai|assistant|bot|notes)"
              + "|(?:ai|zoom) companion|meeting (?:notes|assistant|recorder|bot)"
              + "|(?:recording|transcription|notes) bot|ai (?:notes|assistant|scribe|bot))"
              + WordEdge.END);

  /** Programs when nothing else stands there, or behind an owner's name: {@code "Ana's Otter"}. */
  private static final Set<String> ALONE =
      Set.of(
          "otter",
          "read",
          "fireflies",
          "fathom",
          "sembly",
          "avoma",
          "tactiq",
          "airgram",
          "meetgeek",
          "supernormal",
          "krisp",
          "tldv",
          "laxis",
          "granola",
          "circleback",
          "bluedot",
          "copilot");

  private static final Pattern OWNED = Pattern.compile("^.{1,60}['’]s? (\\p{L}{3,20})$");

  private static final int LONGEST = 200;

  private NoteTakers() {}

  /** Whether a name is a note-taking program's. */
  public static boolean is(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    String plain = PlainLetters.of(name).replaceAll("\\s+", " ");
    if (CERTAIN.matcher(plain).find() || ALONE.contains(plain.replaceAll("[^\\p{L}]", ""))) {
      return true;
    }
    var owned = OWNED.matcher(plain);
    return owned.matches() && ALONE.contains(owned.group(1));
  }
}
