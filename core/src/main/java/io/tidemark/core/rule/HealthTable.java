package io.tidemark.core.rule;

import static io.tidemark.core.rule.HealthColumn.count;
import static io.tidemark.core.rule.HealthColumn.flag;
import static io.tidemark.core.rule.HealthColumn.number;
import static io.tidemark.core.rule.HealthColumn.time;
import static io.tidemark.core.rule.HealthColumn.word;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SourceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tables of the health schema: what Tidemark itself knows, as rules of type health_sql may ask for it. They hold
 * neither secrets nor rows of anybody's data nor texts of messages. See docs/decisions/022-the-health-schema.md.
 */
public enum HealthTable {
    DATASETS(
            "Each dataset that a crawl found",
            word("dataset", "its id, as on the page of datasets: `shop:public.orders`"),
            word("source", "the id of its source"),
            word("kind", "`table`, `view` or `topic`"),
            word("owner", "who owns it; empty for nobody"),
            word("tags", "its tags with a comma before and after each: `,gold,pii,`"),
            word("availability", "`available`, `failing` or `gone`"),
            flag("is_profiled", "whether it was ever profiled"),
            time("discovered_at", "when it was first seen"),
            time("crawled_at", "when it was last looked at")),
    PARTITIONS(
            "Each partition of each dataset",
            word("dataset", "the dataset's id"),
            word("partition_key", "the partition as it is written everywhere"),
            time("starts_at", "where its window starts; null where it is no window of time"),
            time("ends_at", "where its window ends"),
            word("state", "`expected`, `arriving`, `closed`, `reopened` or `missing`"),
            flag("is_late", "whether rows came after its deadline"),
            flag("is_backfilled", "whether it was filled or rewritten long after its hour"),
            count("row_count", "its rows"),
            number("expected_rows", "how many were expected, where a rule knows"),
            count("byte_count", "its bytes, where the store tells"),
            count("duplicate_count", "rows beyond the first of each key, where the dataset has a key"),
            time("closed_at", "when it was closed")),
    METRICS(
            "The metrics of each partition's newest profile",
            word("dataset", "the dataset's id"),
            word("partition_key", "the partition"),
            time("starts_at", "where its window starts; the year 1970 where it is no window of time"),
            word("metric", "its name, as in docs/measures.md: `row_count`, `null_count`"),
            word("column_name", "the column; empty for metrics of the partition as a whole"),
            number("figure", "its value; null where there is none")),
    VERDICTS(
            "What each rule says of each partition, or of a dataset as a whole",
            word("dataset", "the dataset's id"),
            word("partition_key", "the partition; `all` for the dataset as a whole"),
            time("starts_at", "where its window starts; null where it is no window of time"),
            word("rule", "the rule's id"),
            word("type", "the rule's type: `row_count`"),
            word("column_name", "the column; empty for none"),
            word("severity", "`info`, `warning`, `error` or `critical`"),
            word("outcome", "`passed`, `violated`, `skipped` or `failed`"),
            number("observed", "the figure that was judged; null where there is none"),
            flag("is_shadow", "whether nobody was to hear of it"),
            time("judged_at", "when")),
    RULES(
            "Each rule",
            word("rule", "its id"),
            word("name", "its name"),
            word("type", "its type: `row_count`"),
            word("severity", "`info`, `warning`, `error` or `critical`"),
            word("mode", "`active`, `shadow` or `disabled`"),
            word("origin", "who made it: `file`, `user`, or `built_in` for those that come with Tidemark")),
    INCIDENTS(
            "Each incident",
            count("incident", "its number"),
            word("dataset", "the dataset's id"),
            word("rule", "the rule's id"),
            word("type", "the rule's type"),
            word("column_name", "the column; empty for none"),
            word("severity", "`info`, `warning`, `error` or `critical`"),
            word("status", "`open`, `acknowledged` or `resolved`"),
            word("assignee", "who cares for it; empty for nobody"),
            flag("is_impacted", "whether it follows from an incident of a dataset upstream"),
            count("reopened", "how often it came back"),
            time("opened_at", "when it was opened"),
            time("updated_at", "when it last changed"),
            time("resolved_at", "when it was resolved; null while it is open"));

    private static final SourceId HERE = new SourceId("tidemark");

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<HealthColumn> columns;

    HealthTable(String meaning, HealthColumn... columns) {
        this.meaning = meaning;
        this.columns = List.of(columns);
    }

    /** Its name in a query. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    public List<HealthColumn> columns() {
        return columns;
    }

    /** The table of that name. */
    public static HealthTable of(String text) {
        return Arrays.stream(values())
                .filter(table -> table.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the health schema has no table '" + text + "'; it has " + String.join(", ", names())));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(HealthTable::text).toList();
    }

    /** The schema as those who check queries know datasets. */
    public static List<Dataset> asDatasets() {
        return Arrays.stream(values()).map(HealthTable::asDataset).toList();
    }

    private Dataset asDataset() {
        Schema schema = new Schema(columns.stream()
                .map(column -> new Column(column.name(), column.type().name(), column.type(), true))
                .toList());
        return new Dataset(
                new DatasetId(HERE + ":" + text()),
                HERE,
                DatasetName.of(text()),
                DatasetKind.VIEW,
                schema,
                new DatasetSettings(
                        Partitioning.UNDIVIDED, "", List.of(), "", "", List.of(), Profiling.STANDARD, Origin.BUILT_IN),
                Availability.AVAILABLE,
                null,
                "",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
