package io.tidemark.core.keys;

/** A record that is a copy, and the first record with its key. */
public record Copy(KeyPlace copy, KeyPlace first) {}
