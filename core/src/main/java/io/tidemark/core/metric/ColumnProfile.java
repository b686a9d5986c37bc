package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one profile tells of one column.
 *
 * @param metrics by name, those whose measures ran
 * @param states what distributions are read from: of all rows, or of a sample of them
 * @param failures the measures of the column that failed, by what they are
 */
public record ColumnProfile(
        String column, Map<MetricName, MetricValue> metrics, Map<Measure<?>, State> states, List<Failure> failures) {
    public ColumnProfile {
        metrics = Map.copyOf(metrics);
        states = Map.copyOf(states);
        failures = List.copyOf(failures);
    }

    public static ColumnProfile of(Profile profile, String column) {
        return all(profile).getOrDefault(column, none(column));
    }

    /** What a profile tells of a column that it knows nothing of. */
    public static ColumnProfile none(String column) {
        return new ColumnProfile(column, Map.of(), Map.of(), List.of());
    }

    /** Each column that the profile tells something of, by name. */
    public static Map<String, ColumnProfile> all(Profile profile) {
        Map<String, Builder> columns = new HashMap<>();
        profile.metrics()
                .forEach((id, value) -> columns.computeIfAbsent(id.column(), Builder::new)
                        .metrics
                        .put(id.name(), value));
        profile.states().sample().ifPresent(sample -> keep(sample.states(), columns));
        keep(profile.states().all(), columns);
        profile.states()
                .failures()
                .forEach((measure, failure) -> measure.columns()
                        .forEach(column -> columns.computeIfAbsent(column, Builder::new)
                                .failures
                                .put(measure.toString(), failure)));
        Map<String, ColumnProfile> all = new HashMap<>();
        columns.forEach((column, builder) -> all.put(column, builder.build()));
        return all;
    }

    private static void keep(Map<Measure<?>, ? extends State> states, Map<String, Builder> columns) {
        states.forEach((measure, state) -> measure.columns()
                .forEach(column ->
                        columns.computeIfAbsent(column, Builder::new).states.put(measure, state)));
    }

    public Optional<FrequentValues> topValues() {
        return state(new Measure.TopValues(column));
    }

    public Optional<FrequentValues> masks() {
        return state(new Measure.Masks(column));
    }

    /** How many values are of each type, by {@link ValueType#text}. */
    public Optional<FrequentValues> valueTypes() {
        return state(new Measure.ValueTypes(column));
    }

    public Optional<LogHistogram> values() {
        return state(new Measure.Quantiles(column));
    }

    public Optional<FormatTally> formats() {
        return state(new Measure.Formats(column));
    }

    public Optional<TextExtremes> texts() {
        return state(new Measure.TextRange(column));
    }

    /** The delays until loading, of the column that says when a row was loaded. */
    public Optional<LogHistogram> delays() {
        return states.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Measure.Delay delay
                        && delay.ingestColumn().equals(column))
                .map(Map.Entry::getValue)
                .map(LogHistogram.class::cast)
                .findFirst();
    }

    /** Whether its values look like personal data, and are masked therefore. */
    public boolean isPersonal() {
        return formats()
                .map(PersonalData::isPersonal)
                .orElseGet(() -> topValues()
                                .map(values -> PersonalData.isPersonal(values.counts()))
                                .orElse(false)
                        || texts().map(range -> PersonalData.looksPersonal(range.min())
                                        && PersonalData.looksPersonal(range.max()))
                                .orElse(false));
    }

    /** A value as it may be shown. */
    public String shown(String value) {
        return isPersonal() ? PersonalData.masked(value) : value;
    }

    /** The formats that texts fit, the most frequent first. */
    public List<Format> formatsByShare() {
        return formats().stream()
                .flatMap(tally -> tally.matching().entrySet().stream()
                        .sorted(Map.Entry.<Format, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    @SuppressWarnings("unchecked") // a profile pairs a measure with its own type of state
    private <S extends State> Optional<S> state(Measure<S> measure) {
        return Optional.ofNullable((S) states.get(measure));
    }

    /** Collects what is of one column. */
    private static final class Builder {
        private final String column;
        private final Map<MetricName, MetricValue> metrics = new EnumMap<>(MetricName.class);
        private final Map<Measure<?>, State> states = new HashMap<>();
        private final Map<String, Failure> failures = new TreeMap<>();

        Builder(String column) {
            this.column = column;
        }

        ColumnProfile build() {
            return new ColumnProfile(
                    column,
                    metrics,
                    states,
                    failures.values().stream().distinct().toList());
        }
    }
}
