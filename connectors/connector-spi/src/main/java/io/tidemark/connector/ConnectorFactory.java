package io.tidemark.connector;

import io.tidemark.core.dataset.Source;
import java.util.List;

/** Opens connectors of one type; found by {@link java.util.ServiceLoader}. */
public interface ConnectorFactory {
    /** The type's name in configuration, for example {@code postgresql}. */
    String type();

    /** Every option that a source of this type understands. */
    List<Option> options();

    /**
     * A connector to that source. Opens nothing yet: the first call that needs the server connects.
     *
     * @throws io.tidemark.core.error.TidemarkException INVALID_SETTING when an option is missing or cannot be read
     */
    Connector open(Source source);
}
