package world.kindness.intake.formats.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/**
 * A file's bytes as text. Line breaks stay as they are; NULs and a byte order mark do not.
 *
 * @param text the decoded text
 * @param warnings what was guessed or dropped on the way
 */
public record Decoding(String text, List<Warning> warnings) {
  private static final int SAMPLE = 4096;

  /**
   * Decodes by byte order mark, else by the NUL pattern of UTF-16, else as strict UTF-8, else as
   * windows-1252 with a warning. Never fails.
   */
  public static Decoding decode(byte[] bytes) {
    List<Warning> warnings = new ArrayList<>();
    String text = text(bytes, warnings);
    if (text.indexOf('\0') >= 0) {
      long nuls = text.chars().filter(c -> c == 0).count();
      warnings.add(new Warning("nul-dropped", "%d NUL characters dropped.".formatted(nuls), null));
      text = text.replace("\0", "");
    }
    return new Decoding(text, List.copyOf(warnings));
  }

  private static String text(byte[] bytes, List<Warning> warnings) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8OrWindows1252(bytes, 3, warnings);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16LE, warnings);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16BE, warnings);
    }
    Charset utf16 = utf16ByNulPattern(bytes);
    return utf16 != null ? utf16(bytes, 0, utf16, warnings) : utf8OrWindows1252(bytes, 0, warnings);
  }

  /** Western text in UTF-16 has a NUL in nearly every other byte, always on the same side. */
  private static Charset utf16ByNulPattern(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd > pairs * 0.4 && even < pairs * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return even > pairs * 0.4 && odd < pairs * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  private static String utf16(byte[] bytes, int from, Charset charset, List<Warning> warnings) {
    try {
      return strictly(bytes, from, charset);
    } catch (CharacterCodingException broken) {
      warnings.add(
          new Warning("undecodable-characters", "Some of the UTF-16 text is damaged.", null));
      return new String(bytes, from, bytes.length - from, charset);
    }
  }

  private static String utf8OrWindows1252(byte[] bytes, int from, List<Warning> warnings) {
    try {
      return strictly(bytes, from, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      warnings.add(
          new Warning(
              "decoded-as-windows-1252",
              "The text is not UTF-8; it was read as windows-1252.",
              null));
      return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
    }
  }

  private static String strictly(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
