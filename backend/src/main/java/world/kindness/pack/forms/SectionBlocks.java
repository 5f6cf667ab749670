package world.kindness.pack.forms;

import java.util.List;

/**
 * One section, ready to be written.
 *
 * @param anchor identifier within the page, unlike that of any other section
 */
public record SectionBlocks(String anchor, String heading, List<Block> blocks) {}
