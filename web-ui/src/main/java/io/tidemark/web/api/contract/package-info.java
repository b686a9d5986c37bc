/** Data contracts in the API. */
@NullMarked
package io.tidemark.web.api.contract;

import org.jspecify.annotations.NullMarked;
