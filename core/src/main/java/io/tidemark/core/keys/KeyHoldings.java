package io.tidemark.core.keys;

/**
 * What the key index holds of a dataset.
 *
 * @param keys records with a key
 * @param bytes on disk
 */
public record KeyHoldings(int partitions, long keys, long bytes) {
    public static final KeyHoldings NONE = new KeyHoldings(0, 0, 0);
}
