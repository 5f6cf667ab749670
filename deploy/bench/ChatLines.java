import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import world.kindness.intake.formats.chat.CloudChatParser;
import world.kindness.intake.formats.chat.SavedChatParser;

/** How many lines of chat a second are read; prints the median of several readings. */
public class ChatLines {
  private static final int MESSAGES = 200_000;
  private static final int READINGS = 7;

  public static void main(String[] args) {
    StringBuilder saved = new StringBuilder();
    StringBuilder cloud = new StringBuilder();
    for (int i = 0; i < MESSAGES; i++) {
      String clock = "%02d:%02d:%02d".formatted(i / 36_000 % 24, i / 600 % 60, i / 10 % 60);
      String who = "Person " + i % 150 + " (Ward " + i % 12 + ")";
      String words =
          i % 5 == 4
              ? "Reacted to \"Message number " + (i - 1) + "...\" with 👍"
              : "Message number " + i + " about tea, rest and names remembered";
      saved.append(clock).append(" From ").append(who).append(" to Everyone:\n\t").append(words).append('\n');
      cloud.append(clock).append('\t').append(who).append(":\t").append(words).append("\r\n");
    }
    print("saved on a computer", saved, bytes -> new SavedChatParser().parse(bytes).lines().total());
    print("cloud recording", cloud, bytes -> new CloudChatParser().parse(bytes).lines().total());
  }

  private static void print(String name, StringBuilder file, ToIntFunction<byte[]> lines) {
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    double[] perSecond = new double[READINGS];
    for (int i = 0; i < READINGS; i++) {
      long start = System.nanoTime();
      int read = lines.applyAsInt(bytes);
      perSecond[i] = read / ((System.nanoTime() - start) / 1e9);
    }
    Arrays.sort(perSecond);
    System.out.printf("  chat, %-20s %,12.0f lines/s%n", name, perSecond[READINGS / 2]);
  }
}
