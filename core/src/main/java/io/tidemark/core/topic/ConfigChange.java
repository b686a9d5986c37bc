package io.tidemark.core.topic;

/** A setting of a topic that is another than it was; empty where it was not set. */
public record ConfigChange(String name, String before, String after) {}
