package io.tidemark.core.version;

import org.jspecify.annotations.Nullable;

/**
 * A field of a rule that two versions say differently, as lines of YAML.
 *
 * @param before null where it was not said
 * @param after null where it is not said any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
