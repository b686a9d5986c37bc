/** Partitions with their revisions over HTTP. */
@NullMarked
package io.tidemark.web.api.partition;

import org.jspecify.annotations.NullMarked;
