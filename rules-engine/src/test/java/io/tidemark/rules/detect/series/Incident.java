package io.tidemark.rules.detect.series;

/** A fault that was put into a series, in rows [from, to). */
record Incident(String name, int from, int to) {}
