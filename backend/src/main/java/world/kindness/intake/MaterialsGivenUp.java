package world.kindness.intake;

/**
 * What a file brought is about to leave, since it is read in another way; told within the
 * transaction. Whoever works with it refuses with a problem.
 */
public record MaterialsGivenUp(SourceFile file) {}
