/** The parts that answers of several resources share. */
@NullMarked
package io.tidemark.web.api.answer;

import org.jspecify.annotations.NullMarked;
