package io.tidemark.app.wiring;

import io.tidemark.core.dataset.Glob;
import io.tidemark.core.sample.SamplePolicy;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether rows that rules find bad are kept, how many and how long.
 *
 * @param rows how many of a rule and a partition, 100 at most
 * @param off globs of datasets of which none are taken
 * @param personal globs of columns that are always masked, {@code email} or {@code shop:*.email}
 */
public record SampleSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20") int rows,
        @DefaultValue("14d") Duration retention,
        @DefaultValue List<String> off,
        @DefaultValue List<String> personal) {
    SamplePolicy policy() {
        return new SamplePolicy(enabled, rows, retention, globs(off), globs(personal));
    }

    private static List<Glob> globs(List<String> texts) {
        return texts.stream().map(String::strip).map(Glob::new).toList();
    }
}
