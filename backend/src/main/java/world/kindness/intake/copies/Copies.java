package world.kindness.intake.copies;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.absent.TakenOut;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.attendance.AttendeeName;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.ChatReaction;
import world.kindness.platform.text.PlainLetters;
import world.kindness.session.Session;

/**
 * Says which records of a call's files are one: settled anew for the whole call whenever its files
 * change, from what they hold and from what people decided.
 */
public final class Copies {
  private static final int A_DAY = 24 * 3600;

  private static final Pattern UNSEEN = Pattern.compile("[\\uFE0F\\u200B-\\u200F\\u2060\\uFEFF]");

  private Copies() {}

  /** Settles the chats and the participant lists of a call. */
  public static void settle(Session session) {
    ChatMessage.flush();
    if (!isPlain(session)) {
      chats(session);
    }
    lists(session);
  }

  /** One chat, of which nothing was settled with another, is as it was read. */
  private static boolean isPlain(Session session) {
    return SourceFile.count(
                "intake.session = ?1 and kind in ('ZOOM_CHAT_CLOUD', 'ZOOM_CHAT_SAVED')", session)
            <= 1
        && ChatMessage.count(
                "session = ?1 and (sameAs is not null or answers is null and replyTo is not null"
                    + " or answers is not null and (replyTo is null or answers <> replyTo))",
                session)
            == 0
        && ChatReaction.count("message.session = ?1 and countsFor is null", session) == 0;
  }

  private static void chats(Session session) {
    Map<SourceFile, List<ChatMessage>> byFile = new LinkedHashMap<>();
    ChatMessage.<ChatMessage>list(
            "from ChatMessage m join fetch m.sourceFile where m.session = ?1 order by m.sourceFile.sha256, m.placeInFile",
            session)
        .forEach(m -> byFile.computeIfAbsent(m.sourceFile, f -> new ArrayList<>()).add(m));
    if (byFile.isEmpty()) {
      return;
    }
    Chats.Settled<ChatMessage> settled =
        Chats.settle(byFile.entrySet().stream().map(e -> copy(e.getKey(), e.getValue())).toList());
    Map<ChatMessage, ChatMessage> standsFor = settled.standsFor();
    standsFor.forEach(
        (message, shown) -> {
          message.sameAs = message == shown ? null : shown;
          message.answers = null;
        });
    int place = 0;
    for (ChatMessage message : settled.inOrder()) {
      message.placeInCall = place++;
    }
    byFile.values().stream()
        .flatMap(List::stream)
        .filter(message -> message.replyTo != null)
        .forEach(
            message -> {
              ChatMessage shown = standsFor.get(message);
              ChatMessage answered = standsFor.get(message.replyTo);
              if (shown.answers == null && answered != shown) {
                shown.answers = answered;
              }
            });
    reactions(session, standsFor);
  }

  private static Chats.Copy<ChatMessage> copy(SourceFile file, List<ChatMessage> messages) {
    List<Chats.Message<ChatMessage>> said = new ArrayList<>();
    LocalDate first = messages.getFirst().localDate;
    long before = Long.MIN_VALUE;
    long midnights = 0;
    for (ChatMessage message : messages) {
      long second = message.offsetSeconds + midnights;
      if (first != null && message.localDate != null) {
        second =
            message.offsetSeconds + (message.localDate.toEpochDay() - first.toEpochDay()) * A_DAY;
      } else if (second < before - A_DAY / 2) {
        midnights += A_DAY;
        second += A_DAY;
      }
      before = second;
      said.add(new Chats.Message<>(message, saying(message), second));
    }
    return new Chats.Copy<>(file.sha256, file.kind.equals(FileKind.ZOOM_CHAT_SAVED.name()), said);
  }

  private static String saying(ChatMessage message) {
    return who(message.sender) + "\n" + folded(message.body);
  }

  private static String who(String sender) {
    String cleaned = AttendeeName.cleaned(sender);
    return cleaned.isEmpty() ? PlainLetters.of(sender) : cleaned;
  }

  private static String folded(String text) {
    String plain =
        PlainLetters.composed(TakenOut.open(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return UNSEEN.matcher(plain).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** Who reacted in two copies reacted once; as often as the copy that knows most of it. */
  private static void reactions(Session session, Map<ChatMessage, ChatMessage> standsFor) {
    record Who(UUID message, String sender, String emoji) {}
    Map<Who, Integer> counted = new HashMap<>();
    Map<UUID, List<ChatReaction>> byFile =
        ChatReaction.<ChatReaction>list(
                "from ChatReaction r join fetch r.message m where m.session = ?1 order by m.sourceFile.sha256, m.placeInFile, r.id",
                session)
            .stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.message.sourceFile.id, LinkedHashMap::new, Collectors.toList()));
    for (List<ChatReaction> copy : byFile.values()) {
      Map<Who, Integer> here = new HashMap<>();
      for (ChatReaction reaction : copy) {
        ChatMessage shown = standsFor.get(reaction.message);
        Who who =
            new Who(shown.id, who(reaction.sender), UNSEEN.matcher(reaction.emoji).replaceAll(""));
        boolean more = here.merge(who, 1, Integer::sum) > counted.getOrDefault(who, 0);
        if (more) {
          counted.put(who, here.get(who));
        }
        reaction.countsFor = more ? shown : null;
      }
    }
  }

  private static void lists(Session session) {
    List<Attendee> entries = Attendee.of(session);
    entries.stream()
        .filter(attendee -> attendee.correctedAt == null)
        .forEach(attendee -> attendee.mergedInto = null);
    Map<SourceFile, List<Attendee>> byFile =
        entries.stream()
            .filter(attendee -> !attendee.setApart)
            .sorted(
                Comparator.<Attendee, String>comparing(a -> a.sourceFile.sha256)
                    .thenComparing(a -> a.attendeeKey))
            .collect(
                Collectors.groupingBy(a -> a.sourceFile, LinkedHashMap::new, Collectors.toList()));
    Participants.Settled<Attendee> settled =
        Participants.settle(
            byFile.entrySet().stream()
                .map(
                    list ->
                        new Participants.Copy<>(
                            list.getKey().sha256,
                            list.getValue().stream().map(Copies::entry).toList()))
                .toList());
    entries.forEach(
        a -> a.clockShift = settled.shifts().getOrDefault(a.sourceFile.sha256, 0L).intValue());
    settled.people().forEach(Copies::join);
  }

  private static Participants.Entry<Attendee> entry(Attendee attendee) {
    return new Participants.Entry<>(
        attendee,
        attendee.emailDigest,
        AttendeeName.isDevice(attendee.name) ? "" : AttendeeName.cleaned(attendee.name),
        attendee.intervals.stream()
            .map(i -> new Participants.Stay(i.fromSecond, i.toSecond))
            .sorted(Comparator.comparingLong(Participants.Stay::from))
            .toList(),
        attendee.statedMinutes,
        attendee.mergedInto);
  }

  /** What a person corrected, or joined others to, stands for the rest. */
  private static void join(Collection<Attendee> person) {
    Attendee shown =
        Stream.of(
                person.stream().map(a -> a.mergedInto).filter(Objects::nonNull),
                person.stream().filter(a -> a.correctedAt != null),
                person.stream())
            .flatMap(some -> some)
            .map(Attendee::person)
            .findFirst()
            .orElseThrow();
    person.stream()
        .filter(attendee -> attendee != shown && attendee.mergedInto == null)
        .forEach(attendee -> attendee.mergedInto = shown);
  }
}
