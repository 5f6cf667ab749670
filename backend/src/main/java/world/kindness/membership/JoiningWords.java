package world.kindness.membership;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What is said on the way in and out: {@code messages/joining_<language>.properties}. The
 * agreements are part of {@link JoinWording}; the rest stands on the pages that need no scripts.
 */
@MessageBundle(value = "joining", locale = "en")
public interface JoiningWords {
  @Message
  String mailing();

  @Message
  String profile();

  @Message
  String quoting();

  @Message
  String title();

  @Message
  String lead();

  @Message
  String check();

  @Message
  String error(String title);

  @Message
  String optional();

  @Message
  String name();

  @Message
  String email();

  @Message
  String emailHint();

  @Message
  String role();

  @Message
  String roleHint();

  @Message
  String organisation();

  @Message
  String country();

  @Message
  String heardFrom();

  @Message
  String noCountry();

  @Message
  String agree();

  @Message
  String agreeHint();

  @Message
  String trap();

  @Message
  String send();

  @Message
  String privacy();

  @Message
  String nameMissing();

  @Message
  String emailWrong();

  @Message
  String mailingMissing();

  @Message
  String somethingWrong(String field);

  @Message
  String changed();

  @Message
  String tooMany();

  @Message
  String sent();

  @Message
  String sentText(String email);

  @Message
  String sentMore();

  @Message
  String confirmTitle();

  @Message
  String confirmLead();

  @Message
  String linkLabel();

  @Message
  String confirmButton();

  @Message
  String confirmed();

  @Message
  String confirmedText();

  @Message
  String linkUnknown();

  @Message
  String anew();

  @Message
  String leaveTitle();

  @Message
  String leaveLead();

  @Message
  String leaveButton();

  @Message
  String leaveLinkUnknown();

  @Message
  String left();

  @Message
  String leftText();
}
