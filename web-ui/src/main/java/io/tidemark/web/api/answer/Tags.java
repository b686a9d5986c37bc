package io.tidemark.web.api.answer;

/** The headings under which the API's description lists its operations. */
public final class Tags {
    public static final String SOURCES = "Sources";
    public static final String DATASETS = "Datasets";
    public static final String PARTITIONS = "Partitions";
    public static final String METRICS = "Metrics";
    public static final String HEALTH = "Health";
    public static final String RULES = "Rules";
    public static final String INCIDENTS = "Incidents";
    public static final String RECEIVERS = "Receivers";
    public static final String ROUTES = "Routes";

    public static final String SILENCES = "Silences";

    private Tags() {}
}
