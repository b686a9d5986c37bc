package io.tidemark.connector;

/** The ability to tell from the catalog which datasets are made of which: by definitions of views and by foreign keys. */
public interface Relating {
    /** All relations between datasets that can be seen; a definition that cannot be understood is a note. */
    Relations relations();
}
