package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database or schema as one pass over the catalog saw it. */
record CatalogPart(
        List<ShownDataset> shown, Map<DatasetRef, DatasetDescription> descriptions, Map<DatasetRef, Signal> signals) {
    CatalogPart {
        shown = List.copyOf(shown);
        descriptions = Map.copyOf(descriptions);
        signals = Map.copyOf(signals);
    }

    static CatalogPart read(Session session, ShowScope scope) throws SQLException {
        Catalog catalog = new Catalog(session);
        List<ShownDataset> shown = catalog.datasets(scope);
        Map<DatasetName, List<Column>> columns = catalog.columns(scope);
        Map<DatasetName, List<String>> keys = catalog.keys(scope);
        Map<DatasetRef, DatasetDescription> descriptions = new HashMap<>();
        for (ShownDataset dataset : shown) {
            DatasetName name = dataset.ref().name();
            @Nullable List<Column> known = columns.get(name);
            if (known != null) {
                descriptions.put(dataset.ref(), Catalog.describe(dataset, known, keys.getOrDefault(name, List.of())));
            }
        }
        return new CatalogPart(shown, descriptions, Signals.of(session, shown));
    }
}
