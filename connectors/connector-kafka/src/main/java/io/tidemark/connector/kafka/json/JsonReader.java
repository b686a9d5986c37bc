package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;

/** Reads JSON objects: by {@link JsonScanner} what that one is sure of, and the rest by Jackson. */
public final class JsonReader implements RecordReader {
    private final JsonScanner scanner;
    private final JacksonReader general;

    public JsonReader(Wanted wanted) {
        FieldNode root = FieldNode.of(wanted);
        FieldValues none = new FieldValues(wanted);
        scanner = new JsonScanner(ScanNode.of(root), none);
        general = new JacksonReader(root, none);
    }

    @Override
    public boolean read(byte[] bytes, int from, int until, FieldValues into) {
        return scanner.read(bytes, from, until, into) || general.read(bytes, from, until, into);
    }

    @Override
    public String fault() {
        return general.fault();
    }
}
