package io.tidemark.app.contract;

import io.tidemark.app.contract.CheckResult.Status;
import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a contract against a source once, without a server: every table as it is now, as a whole. */
public final class ContractVerifier {
    private static final Profiling ONLY_WHAT_RULES_ASK = new Profiling(ProfileDepth.NONE, Map.of(), 0);
    private static final String SCHEMA = "schema";

    private final InstantSource clock;
    private final Duration timeout;

    /** @param timeout after which a statement is given up */
    public ContractVerifier(InstantSource clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
    }

    /**
     * What the contract's checks come to.
     *
     * @throws TidemarkException when the contract is wrong or the source cannot be reached
     */
    public Verification verify(Connector connector, Source source, String yaml, String file) {
        List<Dataset> listed = connector.datasets().stream()
                .filter(ref -> source.watches(ref.name()))
                .map(ref -> dataset(source, ref, Schema.EMPTY))
                .toList();
        List<Dataset> described = new ArrayList<>();
        for (TableRead table : read(listed, source, yaml, file).tables()) {
            table.table()
                    .dataset()
                    .map(one -> described(connector, source, one))
                    .ifPresent(described::add);
        }
        ContractReader.Read contract = read(described, source, yaml, file);
        List<CheckResult> results = new ArrayList<>();
        for (TableRead table : contract.tables()) {
            results.addAll(results(connector, table));
        }
        contract.remarks().unread().forEach(check -> results.add(check.result()));
        return new Verification(
                contract.name(),
                source.id().value(),
                results,
                contract.remarks().notes().stream()
                        .filter(note -> !note.path().endsWith(".logicalType"))
                        .toList());
    }

    private static ContractReader.Read read(List<Dataset> known, Source source, String yaml, String file) {
        return new ContractReader(new Places(known, source.id().value())).read(yaml, file);
    }

    /** Its columns as if each might be null, so that what the contract requires is looked at. */
    private Dataset described(Connector connector, Source source, Dataset listed) {
        DatasetRef ref = new DatasetRef(listed.name(), listed.kind());
        List<Column> columns = connector.describe(ref).schema().columns().stream()
                .map(column -> new Column(column.name(), column.nativeType(), column.type(), true))
                .toList();
        return dataset(source, ref, new Schema(columns));
    }

    private Dataset dataset(Source source, DatasetRef ref, Schema schema) {
        Instant now = clock.instant();
        DatasetSettings settings = new DatasetSettings(
                Partitioning.UNDIVIDED, "", List.of(), "", "", List.of(), ONLY_WHAT_RULES_ASK, Origin.BUILT_IN);
        return new Dataset(
                DatasetId.of(source.id(), ref.name()),
                source.id(),
                ref.name(),
                ref.kind(),
                schema,
                settings,
                Availability.AVAILABLE,
                null,
                "",
                now,
                now);
    }

    private List<CheckResult> results(Connector connector, TableRead table) {
        if (table.table().dataset().isEmpty()) {
            String words = "there is no dataset " + table.table().physicalName()
                    + " in the source, or more than one; see what was not checked";
            return List.of(of(table, "", "exists", Status.BROKEN, words));
        }
        Dataset dataset = table.table().dataset().get();
        List<CheckResult> results = new ArrayList<>(columns(table, dataset));
        try {
            results.addAll(new TableCheck(table, dataset, clock, timeout).results(connector));
        } catch (TidemarkException e) {
            results.add(of(table, "", "readable", Status.UNKNOWN, String.valueOf(e.getMessage())));
        }
        return results;
    }

    /** Whether each column of the contract is there, and can be what the contract says it is. */
    private static List<CheckResult> columns(TableRead table, Dataset dataset) {
        List<CheckResult> results = new ArrayList<>();
        for (TableRead.Promised promised : table.columns()) {
            Column column = dataset.schema().column(promised.column()).orElse(null);
            if (column == null) {
                String words = dataset.id() + " has no column '" + promised.column() + "'; it has "
                        + String.join(", ", dataset.schema().names());
                results.add(of(table, promised.column(), "column", Status.BROKEN, words));
            } else {
                boolean fits = LogicalTypes.fits(promised.logicalType(), column.type());
                String words = "it is " + column.nativeType()
                        + (promised.logicalType().isEmpty() ? "" : ", must be " + promised.logicalType());
                results.add(of(table, column.name(), "type", fits ? Status.KEPT : Status.BROKEN, words));
            }
        }
        return results;
    }

    private static CheckResult of(TableRead table, String column, String what, Status status, String words) {
        return new CheckResult(table.table().name(), column, SCHEMA + "." + what, "Schema: " + what, status, words);
    }
}
