/** What Tidemark watches: sources, their datasets, and each dataset's partitions with their life. */
@NullMarked
package io.tidemark.core.dataset;

import org.jspecify.annotations.NullMarked;
