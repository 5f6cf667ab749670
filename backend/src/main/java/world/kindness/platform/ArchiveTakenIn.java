package world.kindness.platform;

/**
 * An archive was taken into an empty system; told within that transaction. Jobs are not in it: who
 * has something waiting asks for it again.
 */
public record ArchiveTakenIn() {}
