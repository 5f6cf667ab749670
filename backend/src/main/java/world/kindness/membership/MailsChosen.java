package world.kindness.membership;

/**
 * A member wants no mails of calls, or of packs; told within that transaction.
 *
 * @param calls whether they want those of calls
 * @param packs whether they want those of packs
 */
public record MailsChosen(String email, boolean calls, boolean packs) {}
