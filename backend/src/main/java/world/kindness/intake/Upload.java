package world.kindness.intake;

/** A file as it came. */
record Upload(String name, byte[] bytes) {}
