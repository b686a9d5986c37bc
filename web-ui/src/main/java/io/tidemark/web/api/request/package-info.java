/** How the API reads paths and parameters. */
@NullMarked
package io.tidemark.web.api.request;

import org.jspecify.annotations.NullMarked;
