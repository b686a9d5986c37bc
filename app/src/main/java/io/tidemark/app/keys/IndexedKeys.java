package io.tidemark.app.keys;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Deduplication;
import io.tidemark.connector.Fingerprints;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.profiler.keys.KeyHash;
import io.tidemark.profiler.keys.KeyIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers questions from the key index. */
public final class IndexedKeys implements KeyReads {
    private final KeyIndex index;
    private final Datasets datasets;
    private final Sources sources;
    private final Connectors connectors;

    public IndexedKeys(KeyIndex index, Datasets datasets, Sources sources, Connectors connectors) {
        this.index = index;
        this.datasets = datasets;
        this.sources = sources;
        this.connectors = connectors;
    }

    @Override
    public void requireKey(DatasetId dataset) {
        keyed(dataset);
    }

    @Override
    public List<KeyPlace> find(DatasetId id, List<String> key) {
        Dataset dataset = keyed(id);
        List<String> columns = dataset.settings().key();
        if (columns.size() != key.size()) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "The key of " + id + " has " + columns.size() + " parts: " + String.join(", ", columns));
        }
        long hash = 0;
        for (int part = 0; part < key.size(); part++) {
            hash = KeyHash.with(hash, fingerprint(dataset, columns.get(part), key.get(part)));
        }
        return index.find(id, columns, hash);
    }

    private long fingerprint(Dataset dataset, String name, String text) {
        Column column = dataset.schema()
                .column(name)
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.COLUMN_GONE, dataset.id() + " has no column " + name + "; choose another key"));
        if (!(connector(dataset) instanceof Fingerprints fingerprints)) {
            throw new TidemarkException(
                    ErrorCode.UNSUPPORTED, "Single keys cannot be looked up in sources like that of " + dataset.id());
        }
        return fingerprints
                .fingerprint(column, text)
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.INVALID_SETTING,
                        "No key of " + dataset.id() + " looks like that: " + name + " is " + column.nativeType()));
    }

    @Override
    public void copies(DatasetId id, PartitionKey partition, Consumer<Copy> each) {
        index.copies(id, keyed(id).settings().key(), partition, each);
    }

    @Override
    public Optional<String> sqlWithoutCopies(DatasetId id) {
        Dataset dataset = keyed(id);
        DatasetDescription description = new DatasetDescription(
                new DatasetRef(dataset.name(), dataset.kind()), dataset.schema(), null, List.of());
        return connector(dataset) instanceof Deduplication written
                ? Optional.of(written.withoutCopies(
                        description,
                        dataset.settings().partitioning(),
                        dataset.settings().key()))
                : Optional.empty();
    }

    @Override
    public KeyHoldings holdings(DatasetId id) {
        return datasets.find(id)
                .map(dataset -> dataset.settings().key())
                .filter(key -> !key.isEmpty())
                .map(key -> index.holdings(id, key))
                .orElse(KeyHoldings.NONE);
    }

    private Connector connector(Dataset dataset) {
        return connectors.of(sources.find(dataset.source())
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.DATASET_GONE, "There is no source " + dataset.source() + " any more")));
    }

    private Dataset keyed(DatasetId id) {
        Dataset dataset = datasets.find(id)
                .orElseThrow(() -> new TidemarkException(ErrorCode.DATASET_GONE, "There is no dataset " + id));
        if (dataset.settings().key().isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    id + " has no key, so nothing of it is in the key index; choose the columns that name a record");
        }
        return dataset;
    }
}
