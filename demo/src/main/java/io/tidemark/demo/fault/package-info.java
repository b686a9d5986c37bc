/** What goes wrong: the kinds of faults, the ledger of those that happened, and their effect on the traffic. */
@NullMarked
package io.tidemark.demo.fault;

import org.jspecify.annotations.NullMarked;
