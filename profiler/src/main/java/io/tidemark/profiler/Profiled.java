package io.tidemark.profiler;

import io.tidemark.core.metric.Profile;
import io.tidemark.core.sample.FoundRows;
import java.util.List;

/** Profiles of partitions, and some of the rows that rules may find bad in them. */
public record Profiled(List<Profile> profiles, List<FoundRows> samples) {
    public static final Profiled NOTHING = new Profiled(List.of(), List.of());

    public Profiled {
        profiles = List.copyOf(profiles);
        samples = List.copyOf(samples);
    }
}
