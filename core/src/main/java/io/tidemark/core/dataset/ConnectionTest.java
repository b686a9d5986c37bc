package io.tidemark.core.dataset;

import io.tidemark.core.error.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: says in words whether a source can be reached with these settings, without saving them. */
public interface ConnectionTest {
    /** Empty when all is well; otherwise what is wrong and what to do. */
    Optional<Failure> test(Source source);

    /** The types of source that can be configured, with their options, by type. */
    Map<String, List<OptionSpec>> types();

    /**
     * One option of a connector.
     *
     * @param fallback what holds when it is not given; empty for none
     */
    record OptionSpec(String name, String description, boolean required, boolean secret, String fallback) {}
}
