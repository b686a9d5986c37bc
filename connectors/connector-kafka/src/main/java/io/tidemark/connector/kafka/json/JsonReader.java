package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;

/** Reads JSON objects, also behind a registered schema's id: by {@link JsonScanner} what that one is sure of, and the rest by Jackson. */
public final class JsonReader implements RecordReader {
    private static final int SCHEMA_ID = 5;

    private final JsonScanner scanner;
    private final JacksonReader general;

    public JsonReader(Wanted wanted) {
        PathNode root = PathNode.of(wanted);
        FieldValues none = new FieldValues(wanted);
        scanner = new JsonScanner(ScanNode.of(root), none);
        general = new JacksonReader(root, none);
    }

    @Override
    public boolean read(byte[] bytes, int first, int until, FieldValues into) {
        int from = start(bytes, first, until);
        return scanner.read(bytes, from, until, into) || general.read(bytes, from, until, into);
    }

    /** Where the JSON begins: no JSON begins with a zero byte, but a schema's id does. */
    static int start(byte[] bytes, int from, int until) {
        return until - from > SCHEMA_ID && bytes[from] == 0 ? from + SCHEMA_ID : from;
    }

    @Override
    public String fault() {
        return general.fault();
    }
}
