package io.tidemark.app.wiring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how long keys are kept, to find records that were delivered again.
 *
 * @param enabled whether there is a key index
 * @param horizon windows that ended longer ago are not kept
 * @param directory where its files lie; null for {@code keys} in the data folder
 */
public record KeyIndexSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("7d") Duration horizon,
        @Nullable Path directory) {}
