/** The algebra of profiles: measures, the states that they yield, and the metrics that states tell. */
@NullMarked
package io.tidemark.core.metric;

import org.jspecify.annotations.NullMarked;
