package io.tidemark.core.dataset;

/**
 * A column of a table or a field of a topic's records.
 *
 * @param name as the store spells it
 * @param nativeType the store's own name of the type, for example {@code numeric(12,2)}
 * @param nullable false only where the store guarantees that no value is null
 */
public record Column(String name, String nativeType, ColumnType type, boolean nullable) {
    /** How the native type of a field begins that nothing holds to its type. */
    public static final String JSON_FIELD = "json ";

    /** Whether nothing holds its values to its type, which is a guess from some of them. */
    public boolean isLoose() {
        return nativeType.startsWith(JSON_FIELD);
    }
}
