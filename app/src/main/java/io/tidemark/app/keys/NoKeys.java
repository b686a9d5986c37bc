package io.tidemark.app.keys;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.KeyReads;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers where the key index is switched off. */
public final class NoKeys implements KeyReads {
    @Override
    public void requireKey(DatasetId dataset) {
        throw off();
    }

    @Override
    public List<KeyPlace> find(DatasetId dataset, List<String> key) {
        throw off();
    }

    @Override
    public void copies(DatasetId dataset, PartitionKey partition, Consumer<Copy> each) {
        throw off();
    }

    @Override
    public Optional<String> sqlWithoutCopies(DatasetId dataset) {
        throw off();
    }

    @Override
    public KeyHoldings holdings(DatasetId dataset) {
        return KeyHoldings.NONE;
    }

    private static TidemarkException off() {
        return new TidemarkException(
                ErrorCode.UNSUPPORTED,
                "The key index is switched off; set tidemark.key-index.enabled to true, and partitions that are"
                        + " profiled from then on are in it");
    }
}
