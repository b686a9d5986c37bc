/** Error answers of the API, all of one shape. */
@NullMarked
package io.tidemark.web.api.problem;

import org.jspecify.annotations.NullMarked;
