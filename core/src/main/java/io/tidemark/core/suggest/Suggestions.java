package io.tidemark.core.suggest;

import io.tidemark.core.dataset.Dataset;
import java.util.List;

/** Port: the rules that a dataset's past suggests; those that are there already, or were rejected, are left out. */
public interface Suggestions {
    /** The surest first. */
    List<Suggestion> of(Dataset dataset);
}
