/** The REST API under {@code /api/v1}: how requests are read, answers written, and all of it described. */
@NullMarked
package io.tidemark.web.api;

import org.jspecify.annotations.NullMarked;
