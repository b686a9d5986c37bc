package io.tidemark.connector.kafka.protobuf;

/**
 * A field of a message.
 *
 * @param type its name as written
 * @param scope the full name of the message that it is written in
 */
record ProtoField(String name, int number, String type, String scope, Shape shape) {
    /** How often the field may be there. */
    enum Shape {
        /** Once or not at all, which can be told. */
        OPTIONAL,
        /** Not there means that it is its type's zero. */
        IMPLICIT,
        REPEATED,
        /** Repeated entries of key and value. */
        MAP
    }
}
