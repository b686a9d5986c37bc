package io.tidemark.core.metric;

import org.jspecify.annotations.Nullable;

/**
 * What a query of a rule's own yielded. Not {@link Mergeable}: nobody knows what it means.
 *
 * @param value null where it yielded no row or a null
 */
public record QueryFigure(@Nullable Double value) implements State {
    public static final QueryFigure NONE = new QueryFigure(null);
}
