package world.kindness.mail;

import java.util.UUID;

/**
 * Mails to many were taken back before they went out; told within that transaction.
 *
 * @param mailing what was to be sent
 * @param mails how many of it
 */
public record MailsForgotten(UUID mailing, long mails) {}
