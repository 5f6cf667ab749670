package world.kindness.pack.forms.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a slide.
 *
 * @param language BCP 47 tag; null for the pack's own
 */
record Words(As as, String text, @Nullable String language) {
  /** How a paragraph is set. */
  enum As {
    /** What somebody said. */
    SAID(1),
    POINT(1),
    /** Above points. */
    HEADING(0.8),
    /** Below what was said: by whom. */
    SOURCE(0.62);

    /** Of the size of what was said. */
    final double scale;

    As(double scale) {
      this.scale = scale;
    }
  }

  /** Sizes in points, the first that fits is taken; the last is read from the back of a room. */
  private static final double[] SIZES = {36, 32, 28, 24, 20};

  private static final double[] ALL_SIZES = {36, 32, 28, 24, 20, 18, 16, 14, 12};
  private static final double SMALLEST = SIZES[SIZES.length - 1];

  private static final double EASY = 24;

  /** Of the size, between lines and behind a paragraph. */
  private static final double LINE = 1.25;

  static final double BEHIND = 0.4;

  /** A little more than letters take on average in what readers have for Georgia and Arial. */
  private static final double LETTER = 0.57;

  /** Scripts of East Asia and emoji fill a square. */
  private static final int WIDE_FROM = 0x2E80;

  private static final double WIDE = 1.1;

  /** A column of bullets stands before points. */
  static final double INDENT = 22;

  /** A slide's paragraphs, and the size of what was said in points. */
  record Page(double size, List<Words> words) {}

  static Words of(As as, String text) {
    return new Words(as, text, null);
  }

  /** In a box that is the only one: smaller if need be, and at last shortened. */
  static Page within(Words words, double width, double height) {
    for (double size : ALL_SIZES) {
      if (height(List.of(words), size, width) <= height) {
        return new Page(size, List.of(words));
      }
    }
    double size = ALL_SIZES[ALL_SIZES.length - 1];
    String shown =
        shortened(
            words.text, text -> height(List.of(Words.of(words.as, text)), size, width) <= height);
    return new Page(size, List.of(new Words(words.as, shown, words.language)));
  }

  /** The most words of a text that fit with an ellipsis; all of it where it fits. */
  static String shortened(String text, Predicate<String> fits) {
    if (fits.test(text)) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fits.test(text.substring(0, middle) + "…")) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return text.substring(0, wordEnd(text, low)).strip() + "…";
  }

  /** Behind the last word before a place; within one that has no end. */
  private static int wordEnd(String text, int place) {
    int space = text.lastIndexOf(' ', place);
    if (space > place / 2) {
      return space;
    }
    return place > 0 && Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
  }

  /** In the largest size in which all fit a slide's body, in points; else over several. */
  static List<Page> pages(List<Words> words, double width, double height) {
    for (double size : SIZES) {
      if (height(words, size, width) <= height) {
        return List.of(new Page(size, words));
      }
    }
    List<Page> pages = new ArrayList<>();
    List<Words> page = new ArrayList<>();
    double used = 0;
    List<Words> parts = broken(words, width, height);
    for (int i = 0; i < parts.size(); i++) {
      Words each = parts.get(i);
      double needed = each.height(SMALLEST, width);
      boolean followed =
          i + 1 < parts.size() && (each.as == As.HEADING || parts.get(i + 1).as == As.SOURCE);
      double together = followed ? needed + parts.get(i + 1).height(SMALLEST, width) : needed;
      if (used + together > height && !page.isEmpty()) {
        pages.add(new Page(SMALLEST, List.copyOf(page)));
        page.clear();
        used = 0;
      }
      page.add(each);
      used += needed;
    }
    pages.add(new Page(SMALLEST, List.copyOf(page)));
    return pages;
  }

  /** Whether they stand in one box, in a size that is read with ease. */
  static boolean fit(List<Words> words, double width, double height) {
    return height(words, EASY, width) <= height;
  }

  /** How high they stand in a size. */
  static double height(List<Words> words, double size, double width) {
    return words.stream().mapToDouble(each -> each.height(size, width)).sum();
  }

  private double height(double size, double width) {
    double own = size * as.scale;
    return own * LINE * lines(text, own, as == As.POINT ? width - INDENT : width) + size * BEHIND;
  }

  /** Paragraphs that fill more than a box by themselves, in parts. */
  private static List<Words> broken(List<Words> words, double width, double height) {
    List<Words> parts = new ArrayList<>();
    for (Words each : words) {
      String rest = each.text;
      // What it belongs to, or what belongs to it, has room beside the longest part.
      double room = height - 3 * LINE * SMALLEST;
      while (new Words(each.as, rest, null).height(SMALLEST, width) > room) {
        int end = each.fitting(rest, width, room);
        parts.add(new Words(each.as, rest.substring(0, end).strip(), each.language));
        rest = rest.substring(end).strip();
      }
      if (!rest.isEmpty()) {
        parts.add(new Words(each.as, rest, each.language));
      }
    }
    return parts;
  }

  /** Where a text that is too long is broken: behind a word, or within one that has no end. */
  private int fitting(String text, double width, double height) {
    int low = 1;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (new Words(as, text.substring(0, middle), null).height(SMALLEST, width) <= height) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Math.max(1, wordEnd(text, low));
  }

  /** How many lines a text takes, at the most. */
  static int lines(String text, double size, double width) {
    int lines = 0;
    for (String line : text.split("\\R", -1)) {
      double at = 0;
      lines++;
      for (String word : line.split("(?<= )")) {
        double wide = width(word, size);
        if (at + width(word.stripTrailing(), size) > width && at > 0) {
          lines++;
          at = 0;
        }
        // A word without an end goes on in the next line.
        lines += (int) ((at + wide) / width) - (at + wide == width ? 1 : 0);
        at = (at + wide) % width;
      }
    }
    return lines;
  }

  private static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(point -> point >= WIDE_FROM ? WIDE : LETTER).sum();
  }
}
