package world.kindness.privacy;

import java.util.Set;
import java.util.function.Predicate;
import world.kindness.intake.absent.Words;
import world.kindness.mail.OutgoingMail;

/**
 * Mails to a person, that name them, or that hold what they said: then it is they who are asked.
 *
 * @param passages plain words
 */
record MailsOf(Person person, Set<String> passages) implements Predicate<OutgoingMail> {

  @Override
  public boolean test(OutgoingMail mail) {
    return person.absentees().isAddress(mail.to())
        || mail.texts().anyMatch(person.absentees()::standIn)
        || mail.texts()
            .map(Words::plain)
            .anyMatch(text -> passages.stream().anyMatch(text::contains));
  }
}
