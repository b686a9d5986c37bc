package io.tidemark.collector;

import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A source as one look at the whole of it showed it. */
final class WholeView implements SourceView {
    private final CrawlPass pass;
    private final Function<DatasetRef, DatasetDescription> otherwise;
    private final Map<DatasetRef, DatasetDescription> described = new LinkedHashMap<>();

    /** @param otherwise describes a dataset that the look did not show */
    WholeView(CrawlPass pass, Function<DatasetRef, DatasetDescription> otherwise) {
        this.pass = pass;
        this.otherwise = otherwise;
        pass.datasets().forEach(dataset -> described.put(dataset.ref(), dataset));
    }

    @Override
    public List<DatasetRef> datasets() {
        return List.copyOf(described.keySet());
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        DatasetDescription known = described.get(dataset);
        return known == null ? otherwise.apply(dataset) : known;
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        return pass.partitions(dataset, how, cursor, horizon);
    }
}
