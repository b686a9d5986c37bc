package io.tidemark.connector;

import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;

/** A dataset as a source names it. */
public record DatasetRef(DatasetName name, DatasetKind kind) {}
