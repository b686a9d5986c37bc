package io.tidemark.core.route;

import java.util.Locale;

/** What incidents may have in common to be told together. */
public enum GroupLabel {
    /** That they take the same route. */
    ROUTE,
    SOURCE,
    DATASET,
    OWNER,
    RULE,
    TYPE,
    /** The dimension of quality of the rule's type. */
    DIMENSION,
    COLUMN,
    SEVERITY,
    /** The dataset upstream that it follows from; its own where it follows from nothing. */
    LINEAGE_ROOT;

    String of(RouteSubject incident) {
        return switch (this) {
            case ROUTE -> "";
            case SOURCE -> incident.dataset().source().value();
            case DATASET -> incident.dataset().value();
            case OWNER -> incident.owner();
            case RULE -> incident.rule().value();
            case TYPE -> incident.type().text();
            case DIMENSION -> incident.type().dimension().name().toLowerCase(Locale.ROOT);
            case COLUMN -> incident.column();
            case SEVERITY -> incident.severity().name().toLowerCase(Locale.ROOT);
            case LINEAGE_ROOT -> incident.root().value();
        };
    }
}
