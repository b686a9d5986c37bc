package io.tidemark.web.api.dataset;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.web.api.problem.FieldProblems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes an override of what a caller sent for one dataset, after checking it against the dataset's schema. */
final class SettingsForm {
    private final Dataset dataset;
    private final SettingsBody body;
    private final FieldProblems problems = new FieldProblems();

    SettingsForm(Dataset dataset, SettingsBody body) {
        this.dataset = dataset;
        this.body = body;
    }

    DatasetOverride override() {
        checkTime("timeColumn", body.timeColumn());
        checkTime("ingestColumn", body.ingestColumn());
        checkEvent(body.eventColumn());
        checkKey();
        problems.addUnless(body.lateness() == null || !body.lateness().isNegative(), "lateness", "is negative");
        ZoneId zone = zone();
        Calendar calendar = calendar();
        ProfilingOverride profile = profile();
        problems.throwIfAny();
        return new DatasetOverride(
                DatasetSelector.of(dataset.id().value()),
                body.timeColumn(),
                body.ingestColumn(),
                body.eventColumn(),
                body.grain(),
                zone,
                body.lateness(),
                calendar,
                body.key(),
                body.owner(),
                body.tags(),
                profile,
                Origin.USER);
    }

    private void checkTime(String field, @Nullable String column) {
        if (column != null) {
            // Topics carry times as text and numbers, too.
            check(field, column, type -> dataset.kind() == DatasetKind.TOPIC || type.isTime());
        }
    }

    private void checkEvent(@Nullable String column) {
        problems.addUnless(
                column == null || dataset.kind() != DatasetKind.TOPIC,
                "eventColumn",
                "is for tables; a topic's timeColumn is its event time");
        if (column != null && dataset.kind() != DatasetKind.TOPIC) {
            check(
                    "eventColumn",
                    column,
                    type -> type == ColumnType.TIMESTAMP || type == ColumnType.TIMESTAMP_TZ,
                    "holds no time of day");
        }
    }

    private void checkKey() {
        List<String> key = body.key() == null ? List.of() : body.key();
        key.forEach(column -> check("key", column, _ -> true));
        problems.addUnless(new HashSet<>(key).size() == key.size(), "key", "names a column twice");
    }

    private void check(String field, String column, Predicate<ColumnType> fits) {
        check(field, column, fits, "holds no time");
    }

    private void check(String field, String column, Predicate<ColumnType> fits, String otherwise) {
        Optional<Column> found = dataset.schema().column(column);
        // A topic's schema is what its sampled records had.
        if (found.isEmpty() && dataset.kind() != DatasetKind.TOPIC) {
            String meant = Spelling.nearest(column, dataset.schema().names())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("");
            problems.add(field, "there is no column '" + column + "' in " + dataset.id() + meant);
        }
        found.filter(there -> !fits.test(there.type()))
                .ifPresent(there -> problems.add(
                        field, "the column '" + column + "' " + otherwise + ", it is " + there.nativeType()));
    }

    private @Nullable Calendar calendar() {
        try {
            return body.calendar() == null ? null : Calendar.of(body.calendar());
        } catch (IllegalArgumentException _) {
            problems.add("calendar", "must be days and hours such as mon-fri, mon,wed or daily 06-22");
            return null;
        }
    }

    private @Nullable ProfilingOverride profile() {
        ProfileBody profile = body.profile();
        if (profile == null) {
            return null;
        }
        profile.ofColumns().keySet().stream()
                .sorted()
                .forEach(column -> check("profile.columns." + column, column, _ -> true));
        ProfilingOverride set = profile.override();
        return set.equals(ProfilingOverride.NONE) ? null : set;
    }

    private @Nullable ZoneId zone() {
        if (body.zone() == null) {
            return null;
        }
        try {
            return ZoneId.of(body.zone());
        } catch (DateTimeException _) {
            problems.add("zone", "must be a time zone such as UTC or Europe/Stockholm");
            return null;
        }
    }
}
