package io.tidemark.core.incident;

import java.time.Instant;
import java.util.List;

/** Port: silences. */
public interface Silences {
    /** Adds the silence and gives it back with its id. */
    Silence add(Silence silence);

    /** Those that are active then or begin later, the first to end first. */
    List<Silence> notOver(Instant at);

    /** Ends it then, so that what it held is sent; false when there is none of that id that is not over. */
    boolean end(long id, Instant at);
}
