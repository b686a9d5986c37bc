package io.tidemark.web.api.dataset;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.web.api.problem.ApiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the configuration file sets for a dataset; it wins, so a user cannot set it otherwise. */
record FileSettings(DatasetId dataset, List<DatasetOverride> overrides) {
    FileSettings {
        overrides = overrides.stream()
                .filter(override ->
                        override.origin() == Origin.FILE && override.match().matches(dataset))
                .toList();
    }

    /** Ends the request when it sets what the file sets to something else. */
    void refuse(DatasetOverride wanted) {
        Map<String, @Nullable Object> asked = fields(wanted);
        for (DatasetOverride override : overrides) {
            fields(override).forEach((field, set) -> {
                Object other = asked.get(field);
                if (set != null && other != null && !set.equals(other)) {
                    throw ApiException.conflict(
                            "The configuration file sets " + field + " of " + dataset + "; change it there.");
                }
            });
        }
    }

    private static Map<String, @Nullable Object> fields(DatasetOverride override) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("timeColumn", override.timeColumn());
        fields.put("ingestColumn", override.ingestColumn());
        fields.put("eventColumn", override.eventColumn());
        fields.put("grain", override.grain());
        fields.put("zone", override.zone());
        fields.put("lateness", override.lateness());
        fields.put("calendar", override.calendar());
        fields.put("key", override.key());
        fields.put("owner", override.owner());
        fields.put("tags", override.tags());
        ProfilingOverride profile = Objects.requireNonNullElse(override.profile(), ProfilingOverride.NONE);
        fields.put("profile.depth", profile.depth());
        fields.put("profile.mostRows", profile.mostRows());
        profile.columns().forEach((column, depth) -> fields.put("profile.columns." + column, depth));
        return fields;
    }
}
