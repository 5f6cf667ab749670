package world.kindness.search;

import java.util.List;

/**
 * What the packs have of a phrase.
 *
 * @param query the phrase as full text search looks for it, in PostgreSQL's own writing; empty for
 *     words that say nothing ("the")
 * @param known whether anything published has it
 * @param stop whether some language that packs are in takes it for a word that says nothing
 * @param alike words that packs have and that look like it; only of one that nothing has
 * @param alikeQueries the same as full text search looks for them
 */
record LookedUp(
    String query, boolean known, boolean stop, List<String> alike, List<String> alikeQueries) {}
