package world.kindness.curation.texts;

import world.kindness.curation.drafts.SectionKey;

/**
 * A text that the next edition would carry.
 *
 * @param section null where it belongs to none
 * @param target address at which it is settled
 */
public record DraftText(DraftColumn column, SectionKey section, String target, String text) {}
