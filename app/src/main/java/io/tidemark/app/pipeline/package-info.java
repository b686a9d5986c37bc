/** The way of one data point: the only place that names all stages. */
@NullMarked
package io.tidemark.app.pipeline;

import org.jspecify.annotations.NullMarked;
