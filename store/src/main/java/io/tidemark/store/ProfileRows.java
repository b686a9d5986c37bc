package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a profile is a row: states as JSON; metrics only where they are not just what the states tell. */
final class ProfileRows {
    static final String COLUMNS = "from_time, until_time, revision, taken_at, states, sampled_share, sampled_states,"
            + " metrics, route, statement_count, rows_read, bytes_read, took_nanos";
    static final String KEYS = "dataset_id, key_text, version";

    private ProfileRows() {}

    static @Nullable Object[] row(Profile profile) {
        @Nullable Sample sample = profile.states().sample().orElse(null);
        return Upsert.row(
                SqlValues.fromTime(profile.partition()),
                SqlValues.untilTime(profile.partition()),
                profile.revision().marker(),
                SqlValues.time(profile.takenAt()),
                StatesText.write(profile.states()),
                sample == null ? null : sample.fraction(),
                sample == null ? null : StatesText.write(sample.states()),
                metrics(profile),
                profile.cost().route(),
                profile.cost().statements(),
                profile.cost().rows(),
                profile.cost().bytes(),
                profile.cost().took().toNanos(),
                profile.dataset().value(),
                profile.partition().text(),
                profile.version());
    }

    static Profile profile(ResultSet row, int number) throws SQLException {
        States.Builder builder = States.builder();
        StatesText.addTo(builder, row.getString("states"));
        @Nullable String sampled = row.getString("sampled_states");
        if (sampled != null) {
            builder.sample(new Sample(row.getDouble("sampled_share"), sampled(sampled)));
        }
        States states = builder.build();
        return new Profile(
                new DatasetId(row.getString("dataset_id")),
                SqlValues.key(row),
                new Revision(row.getString("revision")),
                row.getInt("version"),
                SqlValues.instant(row, "taken_at"),
                states,
                metrics(row.getString("metrics"), states),
                new ProfileCost(
                        row.getString("route"),
                        row.getInt("statement_count"),
                        row.getLong("rows_read"),
                        row.getLong("bytes_read"),
                        Duration.ofNanos(row.getLong("took_nanos"))));
    }

    private static Map<Measure<?>, State> sampled(String text) {
        Map<Measure<?>, State> states = new HashMap<>();
        Json.readList(text, StateJson[].class).forEach(one -> states.put(one.measure(), one.state()));
        return states;
    }

    private static @Nullable String metrics(Profile profile) {
        if (profile.metrics().equals(Metrics.of(profile.states()))) {
            return null;
        }
        return Json.write(profile.metrics().entrySet().stream()
                .map(metric -> MetricJson.of(metric.getKey(), metric.getValue()))
                .toList());
    }

    private static Map<MetricId, MetricValue> metrics(@Nullable String text, States states) {
        if (text == null) {
            return Metrics.of(states);
        }
        Map<MetricId, MetricValue> metrics = new LinkedHashMap<>();
        Json.readList(text, MetricJson[].class).forEach(metric -> metrics.put(metric.id(), metric.value()));
        return metrics;
    }
}
