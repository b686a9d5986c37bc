package io.tidemark.demo.fault;

import java.time.Instant;

/** The repair of a fault: the fault stays in the ledger, this follows it. */
public record Healing(int faultId, Instant at, long rows, String description) {}
