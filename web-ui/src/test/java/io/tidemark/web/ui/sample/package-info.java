/** Views on sample data: fakes, a made-up company's datasets, and a program that shows them in a browser. */
@NullMarked
package io.tidemark.web.ui.sample;

import org.jspecify.annotations.NullMarked;
