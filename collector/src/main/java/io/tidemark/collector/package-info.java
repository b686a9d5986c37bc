/** Crawls sources, keeps the catalog, and decides which partitions are due. */
@NullMarked
package io.tidemark.collector;

import org.jspecify.annotations.NullMarked;
