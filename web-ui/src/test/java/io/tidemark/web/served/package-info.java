/** The API as tests call it: a real server on in-memory twins with a small world in them. */
@NullMarked
package io.tidemark.web.served;

import org.jspecify.annotations.NullMarked;
