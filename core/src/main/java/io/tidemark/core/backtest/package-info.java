/** What rules would have done, had they been there. */
@NullMarked
package io.tidemark.core.backtest;

import org.jspecify.annotations.NullMarked;
