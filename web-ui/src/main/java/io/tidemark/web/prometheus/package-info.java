/** Health of the watched data as Prometheus gauges. */
@NullMarked
package io.tidemark.web.prometheus;

import org.jspecify.annotations.NullMarked;
