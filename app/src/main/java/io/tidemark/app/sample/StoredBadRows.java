package io.tidemark.app.sample;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.BadRows;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowMask;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RowSamples;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.core.sample.WantedRows;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads bad rows from the stores in which they lie, and samples from our own. */
public final class StoredBadRows implements BadRowReads {
    /** What it looks things up in. */
    public record Known(Sources sources, Datasets datasets, Profiles profiles, Rules rules, RowSamples samples) {}

    private final Known known;
    private final Connectors connectors;
    private final SamplePolicy policy;
    private final Duration timeout;

    /** @param timeout after which a statement is given up */
    public StoredBadRows(Known known, Connectors connectors, SamplePolicy policy, Duration timeout) {
        this.known = known;
        this.connectors = connectors;
        this.policy = policy;
        this.timeout = timeout;
    }

    @Override
    public List<RowSample> samples(DatasetId dataset, PartitionKey partition) {
        if (!policy.covers(dataset)) {
            return List.of();
        }
        List<RowSample> kept = known.samples().ofPartition(dataset, partition);
        Optional<Dataset> found =
                kept.isEmpty() ? Optional.empty() : known.datasets().find(dataset);
        Map<RuleId, Rule> rules = new HashMap<>();
        if (found.isPresent()) {
            known.rules().all().forEach(rule -> rules.put(rule.id(), rule));
        }
        return kept.stream()
                .filter(sample -> found.isEmpty()
                        || !rules.containsKey(sample.rule())
                        || policy.covers(rules.get(sample.rule()), found.get()))
                .map(sample -> RowMask.again(policy, sample, known.samples()))
                .toList();
    }

    @Override
    public boolean has(DatasetId dataset, RuleId rule) {
        return policy.covers(dataset)
                && known.rules()
                        .find(rule)
                        .filter(found -> found.type().spec().samplesRows())
                        .isPresent()
                && covers(dataset, rule)
                && known.datasets()
                        .find(dataset)
                        .filter(found -> found.kind() != DatasetKind.TOPIC)
                        .isPresent();
    }

    /** What a rule that is gone read is not known any more; its sample goes by its dataset. */
    private boolean covers(DatasetId id, RuleId rule) {
        return known.rules()
                .find(rule)
                .flatMap(found -> known.datasets().find(id).map(dataset -> policy.covers(found, dataset)))
                .orElse(true);
    }

    @Override
    public void require(DatasetId dataset, PartitionKey partition, RuleId rule, String column) {
        store(wanted(dataset, partition, rule, column).dataset());
    }

    @Override
    public void read(DatasetId id, PartitionKey partition, RuleId rule, String column, Sink sink) {
        Asked asked = wanted(id, partition, rule, column);
        Dataset dataset = asked.dataset();
        ProfileRequest request = new ProfileRequest(
                new DatasetDescription(
                        new DatasetRef(dataset.name(), dataset.kind()), dataset.schema(), null, List.of()),
                dataset.settings().partitioning(),
                List.of(partition),
                Set.of(),
                timeout);
        MaskedSink masked = new MaskedSink(
                sink, columns -> RowMask.of(policy, asked.profile(), asked.rows(), columns, known.samples()));
        store(dataset).badRows(request, asked.rows(), asked.sink(masked));
        masked.end(asked.rows().columns());
    }

    /** @param picked which of the rows that the store finds are meant */
    private record Asked(Dataset dataset, Profile profile, WantedRows rows, Optional<PickedRows> picked) {
        Sink sink(Sink all) {
            return picked.<Sink>map(some -> new PickingSink(some, all, Long.MAX_VALUE))
                    .orElse(all);
        }
    }

    private Asked wanted(DatasetId id, PartitionKey partition, RuleId ruleId, String column) {
        if (!policy.covers(id)) {
            throw refused(
                    ErrorCode.PERMISSION_DENIED,
                    "Rows of " + id + " are not shown: samples are switched off; TIDEMARK_SAMPLES_ENABLED and"
                            + " TIDEMARK_SAMPLES_OFF say where");
        }
        Dataset dataset = known.datasets()
                .find(id)
                .orElseThrow(() -> refused(ErrorCode.DATASET_GONE, "There is no dataset " + id));
        Rule rule = known.rules()
                .find(ruleId)
                .orElseThrow(() -> refused(ErrorCode.INVALID_SETTING, "There is no rule " + ruleId + " any more"));
        if (!policy.covers(rule, dataset)) {
            throw refused(
                    ErrorCode.PERMISSION_DENIED,
                    "Rows that rule " + ruleId + " finds are not shown: its query reads a dataset for which samples are"
                            + " switched off by TIDEMARK_SAMPLES_OFF, or names columns by their place, as in AS x (a, b)");
        }
        Profile profile = known.profiles()
                .newest(id, partition)
                .orElseThrow(() -> refused(
                        ErrorCode.INVALID_SETTING, "Partition " + partition + " of " + id + " was never profiled"));
        return new RuleSamples(dataset, profile.states().all().keySet())
                .of(rule, SamplePolicy.MOST_ROWS).stream()
                        .filter(rows -> rows.figure().column().equals(column))
                        .findFirst()
                        .map(rows -> new Asked(dataset, profile, rows, Optional.empty()))
                        .or(() -> picked(rule, column, dataset, profile))
                        .orElseThrow(() -> refused(
                                ErrorCode.UNSUPPORTED,
                                "Rules of type " + rule.type().text() + " point at no rows of " + id
                                        + (column.isEmpty() ? "" : ", column " + column)));
    }

    private Optional<Asked> picked(Rule rule, String column, Dataset dataset, Profile profile) {
        return RuleFigures.of(rule, dataset).stream()
                .filter(figure -> figure.failure() == null && figure.column().equals(column))
                .findFirst()
                .flatMap(figure ->
                        new StatePicks(known.profiles()).of(rule, figure, dataset, profile, SamplePolicy.MOST_ROWS))
                .map(some -> new Asked(dataset, profile, some.rows(), Optional.of(some)));
    }

    private BadRows store(Dataset dataset) {
        Source source = known.sources()
                .find(dataset.source())
                .orElseThrow(() -> refused(ErrorCode.DATASET_GONE, "There is no source " + dataset.source()));
        if (connectors.of(source) instanceof BadRows rows) {
            return rows;
        }
        throw refused(
                ErrorCode.UNSUPPORTED,
                dataset.id() + " is read record by record; rows are picked out in stores that compute in SQL");
    }

    private static TidemarkException refused(ErrorCode code, String message) {
        return new TidemarkException(code, message);
    }
}
