/** Bad rows as files, for API and pages. */
@NullMarked
package io.tidemark.web.rows;

import org.jspecify.annotations.NullMarked;
