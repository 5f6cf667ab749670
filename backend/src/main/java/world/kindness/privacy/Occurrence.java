package world.kindness.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row in which a person stands.
 *
 * @param id null where the table's rows have none
 * @param session slug of its call; null where it belongs to none
 * @param theirs whether the row is theirs, or one of others that names them
 * @param naming the columns that name them, with their texts
 */
record Occurrence(
    Table table, UUID id, String session, boolean theirs, Map<Column, List<String>> naming) {}
