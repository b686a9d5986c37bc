package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.record.FieldValues;

/** Reads or skips one value. */
interface AvroStep {
    void read(AvroInput input, FieldValues values);
}
