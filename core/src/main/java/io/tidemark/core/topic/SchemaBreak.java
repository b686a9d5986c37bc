package io.tidemark.core.topic;

/**
 * An older version of a schema that the newest does not fit.
 *
 * @param why in the registry's words; empty where it says none
 */
public record SchemaBreak(int version, String why) {}
