package world.kindness.intake.formats.chat;

import java.util.HashMap;
import java.util.Map;

/**
 * The messages so far by their whole text, to find the one that a quotation stands for. Clients
 * quote the first 17 characters, or all of ten thousand: in a radix tree a quotation of any length
 * costs as much as it is long, and a message is found by any of its beginnings.
 */
class EarlierMessages {

  /**
   * @param index the latest message that fits
   * @param ambiguous whether others fit as well
   */
  record Match(int index, boolean ambiguous) {
    private static Match latest(Match before, int index) {
      return new Match(index, before != null);
    }
  }

  /** Characters that messages have in common; {@code text} lends them from {@code from}. */
  private static class Node {
    private final String text;
    private int from;
    private final int to;
    private Map<Character, Node> next = Map.of();

    /** Messages that end here. */
    private Match whole;

    /** Messages that end here or go on. */
    private Match any;

    Node(String text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    int length() {
      return to - from;
    }

    /** Most messages begin like no other, and lead nowhere. */
    void lead(char first, Node node) {
      next = next.isEmpty() ? new HashMap<>(4) : next;
      next.put(first, node);
    }

    /** How many characters a text has in common with it. */
    int common(String other, int at) {
      int most = Math.min(length(), other.length() - at);
      int same = 0;
      while (same < most && text.charAt(from + same) == other.charAt(at + same)) {
        same++;
      }
      return same;
    }

    /** A node for its first characters, above it. */
    Node split(int length) {
      Node upper = new Node(text, from, from + length);
      upper.any = any;
      from += length;
      upper.lead(text.charAt(from), this);
      return upper;
    }
  }

  private final Node root = new Node("", 0, 0);
  private final boolean caseless;

  EarlierMessages() {
    this(false);
  }

  /**
   * @param caseless whether capital letters are small ones
   */
  EarlierMessages(boolean caseless) {
    this.caseless = caseless;
  }

  /** Adds a message; later ones must have a higher index. */
  void add(int index, String text) {
    String compared = compared(text);
    if (compared.isEmpty()) {
      return;
    }
    Node node = root;
    for (int at = 0; at < compared.length(); ) {
      char first = compared.charAt(at);
      Node child = node.next.get(first);
      if (child == null) {
        child = new Node(compared, at, compared.length());
      }
      int same = child.common(compared, at);
      child = same < child.length() ? child.split(same) : child;
      child.any = Match.latest(child.any, index);
      node.lead(first, child);
      node = child;
      at += same;
    }
    node.whole = Match.latest(node.whole, index);
  }

  /** The message a quotation stands for; null when none fits. */
  Match find(QuotedText quote) {
    Match match = walk(quote.whole()).whole();
    return match == null && quote.cut() ? walk(quote.text()).any() : match;
  }

  Walk walk() {
    return new Walk();
  }

  private Walk walk(String text) {
    Walk walk = walk();
    for (int i = 0; i < text.length(); i++) {
      walk.step(text.charAt(i));
    }
    return walk;
  }

  private String compared(String text) {
    String folded = QuotedText.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      if (QuotedText.unseen(folded.charAt(i)) || seen(folded.charAt(i)) != folded.charAt(i)) {
        return folded
            .chars()
            .filter(c -> !QuotedText.unseen((char) c))
            .map(c -> seen((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return folded;
  }

  private char seen(char c) {
    return caseless ? Character.toLowerCase(c) : c;
  }

  /** Goes along a text, character by character, for as long as some message does. */
  class Walk {
    private Node node = root;
    private int at;
    private int length;
    private boolean gap;

    /** One character further; any number of blanks are one, and none at either end. */
    void step(char c) {
      if (QuotedText.blank(c)) {
        gap = length > 0;
      } else if (!QuotedText.unseen(c)) {
        if (gap) {
          go(' ');
          gap = false;
        }
        go(seen(c));
      }
    }

    /** Whether no message goes this way. */
    boolean lost() {
      return node == null;
    }

    /** How many characters it went, folded. */
    int length() {
      return length;
    }

    /** The messages that have this text and no more. */
    Match whole() {
      return node != null && at == node.length() ? node.whole : null;
    }

    /** The messages that begin with this text. */
    Match any() {
      return node == null ? null : node.any;
    }

    private void go(char c) {
      length++;
      if (node == null) {
        return;
      }
      if (at == node.length()) {
        node = node.next.get(c);
        at = 1;
      } else {
        node = node.text.charAt(node.from + at++) == c ? node : null;
      }
    }
  }
}
