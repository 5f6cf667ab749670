package world.kindness.theme;

/** A theme became part of another; told within the transaction of the merger. */
public record ThemeMerged(Theme theme, Theme into) {}
