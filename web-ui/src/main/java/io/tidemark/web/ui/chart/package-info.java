/** Custom elements that draw: heat map, strip of partitions, metric chart. */
@NullMarked
package io.tidemark.web.ui.chart;

import org.jspecify.annotations.NullMarked;
