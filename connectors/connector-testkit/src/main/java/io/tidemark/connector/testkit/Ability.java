package io.tidemark.connector.testkit;

/** What a connector or its server may or may not be able to do; declared by its test and verified both ways. */
public enum Ability {
    /** The store computes measures: {@link io.tidemark.connector.Pushdown}. */
    PUSHDOWN,
    /**
     * The store computes what single values tell, too: features, lengths, first and last texts, moments, distributions,
     * different and frequent values.
     */
    MEASURES_VALUES,
    /** The store hands out records: {@link io.tidemark.connector.Scan}. */
    SCAN,
    /** The store hands out samples: {@link io.tidemark.connector.Sampling}. */
    SAMPLES,
    /** An observation tells the exact number of rows. */
    KEEPS_ROW_COUNTS,
    /** A dataset in which nothing moved since the cursor is answered by a listing without observations. */
    SIGNALS_CHANGES,
    /** A schema says which columns never hold null. */
    KNOWS_NULLABILITY,
    /** Names of datasets and columns may have any characters: spaces, quotes, semicolons. */
    ODD_NAMES,
    /** A column can be taken from a dataset that has rows. */
    DROPS_COLUMNS,
    /** The server asks for a password. */
    AUTHENTICATES
}
