/** Made-up series with known incidents, and how well detectors find them. */
@NullMarked
package io.tidemark.rules.detect.series;

import org.jspecify.annotations.NullMarked;
