package world.kindness.intake.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chats of one call as conversations: a host's copy, a co-host's and the cloud's are one. A
 * message is the same in two copies where the same person wrote the same words at the same time, by
 * a difference of the clocks that holds for the whole file. Everything follows from what the files
 * hold, whatever order they came in.
 */
public final class Chats {
  /** Copies of one message are stamped within so many seconds, once the clocks are aligned. */
  private static final long WITHIN = 10;

  /** Clocks on walls in one zone differ by no more. */
  private static final long SAME_WALL = 120;

  /** Of what was said so often by the same person, only so many pairs are compared. */
  private static final int MOST_PAIRS = 16;

  private Chats() {}

  /**
   * A message of one copy.
   *
   * @param saying who and what, folded; the same in every copy
   * @param second on the clock of its file
   */
  public record Message<M>(M of, String saying, long second) {}

  /**
   * One copy.
   *
   * @param digest of its content
   * @param wall whether its clock is a computer's, not counted from a recording's start
   * @param messages in their order
   */
  public record Copy<M>(String digest, boolean wall, List<Message<M>> messages) {}

  /**
   * What stands for what.
   *
   * @param standsFor by each message, the one that stands for it: itself where no other does
   * @param inOrder those that stand for themselves, as they were said
   */
  public record Settled<M>(Map<M, M> standsFor, List<M> inOrder) {}

  /** A message of a conversation, on its clock. */
  private record Line<M>(M of, String saying, long second) {}

  private record Pair<M>(Line<M> line, Line<M> other) {}

  private static final class Conversation<M> {
    final boolean wall;
    List<Line<M>> lines;

    Conversation(Copy<M> first) {
      wall = first.wall();
      lines = onClock(first, 0);
    }
  }

  /** The larger copy stands for the smaller one. */
  public static <M> Settled<M> settle(List<Copy<M>> copies) {
    Map<M, M> standsFor = new HashMap<>();
    List<Conversation<M>> conversations = new ArrayList<>();
    copies.stream()
        .sorted(
            Comparator.<Copy<M>>comparingInt(copy -> -copy.messages().size())
                .thenComparing(Copy::digest))
        .forEach(
            copy -> {
              copy.messages().forEach(message -> standsFor.put(message.of(), message.of()));
              if (conversations.stream().noneMatch(one -> joins(copy, one, standsFor))) {
                conversations.add(new Conversation<>(copy));
              }
            });
    return new Settled<>(
        standsFor,
        conversations.stream().flatMap(one -> one.lines.stream()).map(Line::of).toList());
  }

  private static <M> boolean joins(
      Copy<M> copy, Conversation<M> conversation, Map<M, M> standsFor) {
    Map<String, List<Line<M>>> known = bySaying(conversation.lines);
    Long shift = Shift.agreed(differences(known, bySaying(onClock(copy, 0))), WITHIN);
    if (shift == null) {
      return false;
    }
    List<Line<M>> lines = onClock(copy, shift);
    List<Pair<M>> pairs = pairs(known, bySaying(lines));
    if (!isCopy(copy, conversation, lines, pairs, shift)) {
      return false;
    }
    Set<Line<M>> found = new HashSet<>();
    for (Pair<M> pair : pairs) {
      standsFor.put(pair.other().of(), pair.line().of());
      found.add(pair.other());
    }
    conversation.lines =
        merged(conversation.lines, lines.stream().filter(line -> !found.contains(line)).toList());
    return true;
  }

  /**
   * Where both have something, half of the sparser one must be in the other; and one short "thanks"
   * that happens to be said twice proves nothing.
   */
  private static <M> boolean isCopy(
      Copy<M> copy,
      Conversation<M> conversation,
      List<Line<M>> lines,
      List<Pair<M>> pairs,
      long shift) {
    if (pairs.isEmpty()) {
      return false;
    }
    long from = Math.max(first(lines), first(conversation.lines)) - WITHIN;
    long to = Math.min(last(lines), last(conversation.lines)) + WITHIN;
    long sparser = Math.min(between(lines, from, to), between(conversation.lines, from, to));
    long sayings = pairs.stream().map(pair -> pair.line().saying()).distinct().count();
    boolean whole = pairs.size() == Math.min(lines.size(), conversation.lines.size());
    boolean sameClock = copy.wall() && conversation.wall && Math.abs(shift) <= SAME_WALL;
    return 2L * pairs.size() >= sparser && (sayings > 1 || whole || sameClock);
  }

  private static <M> List<Long> differences(
      Map<String, List<Line<M>>> known, Map<String, List<Line<M>>> said) {
    List<Long> differences = new ArrayList<>();
    said.forEach(
        (saying, lines) -> {
          List<Line<M>> others = known.getOrDefault(saying, List.of());
          if ((long) lines.size() * others.size() <= MOST_PAIRS) {
            lines.forEach(line -> others.forEach(o -> differences.add(o.second() - line.second())));
          } else {
            for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
              differences.add(others.get(i).second() - lines.get(i).second());
            }
          }
        });
    return differences;
  }

  private static <M> List<Pair<M>> pairs(
      Map<String, List<Line<M>>> known, Map<String, List<Line<M>>> said) {
    List<Pair<M>> pairs = new ArrayList<>();
    said.forEach(
        (saying, lines) -> {
          List<Line<M>> others = known.getOrDefault(saying, List.of());
          int at = 0;
          for (Line<M> line : lines) {
            while (at < others.size() && others.get(at).second() < line.second() - WITHIN) {
              at++;
            }
            if (at < others.size() && others.get(at).second() <= line.second() + WITHIN) {
              pairs.add(new Pair<>(others.get(at++), line));
            }
          }
        });
    return pairs;
  }

  /** Both in their own order; which comes first is for the clock to say. */
  private static <M> List<Line<M>> merged(List<Line<M>> lines, List<Line<M>> more) {
    List<Line<M>> all = new ArrayList<>(lines.size() + more.size());
    int at = 0;
    for (Line<M> line : lines) {
      while (at < more.size() && more.get(at).second() < line.second()) {
        all.add(more.get(at++));
      }
      all.add(line);
    }
    all.addAll(more.subList(at, more.size()));
    return all;
  }

  private static <M> List<Line<M>> onClock(Copy<M> copy, long shift) {
    return copy.messages().stream()
        .map(message -> new Line<>(message.of(), message.saying(), message.second() + shift))
        .toList();
  }

  /** Each list by time. */
  private static <M> Map<String, List<Line<M>>> bySaying(List<Line<M>> lines) {
    Map<String, List<Line<M>>> bySaying = new HashMap<>();
    lines.forEach(
        line -> bySaying.computeIfAbsent(line.saying(), s -> new ArrayList<>()).add(line));
    bySaying.values().forEach(same -> same.sort(Comparator.comparingLong(Line::second)));
    return bySaying;
  }

  private static <M> long first(List<Line<M>> lines) {
    return lines.stream().mapToLong(Line::second).min().orElseThrow();
  }

  private static <M> long last(List<Line<M>> lines) {
    return lines.stream().mapToLong(Line::second).max().orElseThrow();
  }

  private static <M> long between(List<Line<M>> lines, long from, long to) {
    return lines.stream().filter(line -> line.second() >= from && line.second() <= to).count();
  }
}
