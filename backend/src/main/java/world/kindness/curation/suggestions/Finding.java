package world.kindness.curation.suggestions;

import java.util.Map;
import world.kindness.intake.files.SourceFile;

/**
 * What a finder found; it becomes a {@link Suggestion} unless it is one already.
 *
 * @param key what makes it the same when it is found again
 * @param file null where it stands in no file
 */
record Finding(
    Suggestion.Kind kind,
    String key,
    double confidence,
    String because,
    SourceFile file,
    Integer line,
    Map<String, String> proposal) {}
