package io.tidemark.store;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfilingOverride;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An override of a dataset's settings as it is stored. */
record OverrideJson(
        List<String> match,
        @Nullable String timeColumn,
        @Nullable String ingestColumn,
        @Nullable String eventColumn,
        @Nullable Grain grain,
        @Nullable String zone,
        @Nullable Duration lateness,
        @Nullable String calendar,
        @Nullable List<String> key,
        @Nullable String owner,
        @Nullable List<String> tags,
        @Nullable ProfilingOverride profile,
        Origin origin) {
    static OverrideJson of(DatasetOverride override) {
        ZoneId zone = override.zone();
        Calendar calendar = override.calendar();
        return new OverrideJson(
                override.match().globs(),
                override.timeColumn(),
                override.ingestColumn(),
                override.eventColumn(),
                override.grain(),
                zone == null ? null : zone.getId(),
                override.lateness(),
                calendar == null ? null : calendar.toString(),
                override.key(),
                override.owner(),
                override.tags(),
                override.profile(),
                override.origin());
    }

    DatasetOverride override() {
        return new DatasetOverride(
                new DatasetSelector(match),
                timeColumn,
                ingestColumn,
                eventColumn,
                grain,
                zone == null ? null : ZoneId.of(zone),
                lateness,
                calendar == null ? null : Calendar.of(calendar),
                key,
                owner,
                tags,
                profile,
                origin);
    }
}
