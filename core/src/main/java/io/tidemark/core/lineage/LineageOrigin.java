package io.tidemark.core.lineage;

/** How an edge is known. */
public enum LineageOrigin {
    /** The configuration file says so. */
    FILE,
    /** A user says so. */
    USER,
    /** The definition of a view reads the dataset. */
    VIEW,
    /** Rows refer to rows of the dataset, which have to be there first. */
    FOREIGN_KEY,
    /** A table has the name of a topic. */
    NAME,
    /** A run reported by OpenLineage read the one and wrote the other. */
    OPENLINEAGE;

    /** Whether a source's crawl finds it, so that what is not found any more goes. */
    public boolean isFound() {
        return switch (this) {
            case VIEW, FOREIGN_KEY, NAME -> true;
            case FILE, USER, OPENLINEAGE -> false;
        };
    }
}
