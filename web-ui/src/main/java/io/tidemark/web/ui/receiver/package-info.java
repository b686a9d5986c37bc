/** The receivers, their form and their deliveries. */
@NullMarked
package io.tidemark.web.ui.receiver;

import org.jspecify.annotations.NullMarked;
