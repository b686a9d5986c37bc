/** The configuration file. */
@NullMarked
package io.tidemark.app.config;

import org.jspecify.annotations.NullMarked;
