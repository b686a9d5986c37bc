package io.tidemark.demo.live;

import io.tidemark.demo.fault.Deliveries;
import io.tidemark.demo.fault.Ledger;
import io.tidemark.demo.topic.TopicReader;
import io.tidemark.demo.topic.TopicWriter;
import io.tidemark.demo.warehouse.Warehouse;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What the past's loader and the live world play on.
 *
 * @param console takes lines for a person
 */
public record Stage(
        InstantSource clock,
        Warehouse warehouse,
        TopicWriter writer,
        TopicReader reader,
        Ledger ledger,
        Deliveries deliveries,
        Consumer<String> console) {}
