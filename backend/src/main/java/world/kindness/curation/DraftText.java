package world.kindness.curation;

import world.kindness.curation.texts.DraftColumn;

/**
 * A text that the next edition would carry.
 *
 * @param section null where it belongs to none
 * @param target address at which it is settled
 */
record DraftText(DraftColumn column, SectionKey section, String target, String text) {}
