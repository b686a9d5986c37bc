/** Rules over HTTP. */
@NullMarked
package io.tidemark.web.api.rule;

import org.jspecify.annotations.NullMarked;
