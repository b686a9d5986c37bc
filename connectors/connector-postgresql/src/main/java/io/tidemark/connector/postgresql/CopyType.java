package io.tidemark.connector.postgresql;

/** How a value of a type is sent in binary; types that are not here are sent as text. */
enum CopyType {
    BOOL,
    INT2,
    INT4,
    INT8,
    OID,
    FLOAT4,
    FLOAT8,
    NUMERIC,
    TEXT,
    /** Text that is filled up with blanks, which do not count. */
    BPCHAR,
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    UUID,
    BYTEA,
    /** Sent as text by a cast. */
    CAST;

    /** The way of a type by its name in pg_type, domains by what they are made of; the driver has names for serials. */
    static CopyType of(String name) {
        return switch (name) {
            case "bool" -> BOOL;
            case "int2", "smallserial" -> INT2;
            case "int4", "serial" -> INT4;
            case "int8", "bigserial" -> INT8;
            case "oid" -> OID;
            case "float4" -> FLOAT4;
            case "float8" -> FLOAT8;
            case "numeric" -> NUMERIC;
            case "text", "varchar", "json", "name" -> TEXT;
            case "bpchar" -> BPCHAR;
            case "date" -> DATE;
            case "timestamp" -> TIMESTAMP;
            case "timestamptz" -> TIMESTAMPTZ;
            case "uuid" -> UUID;
            case "bytea" -> BYTEA;
            default -> CAST;
        };
    }

    /** What to select for a column. */
    String expression(String quotedColumn) {
        return this == CAST ? "CAST(" + quotedColumn + " AS text)" : quotedColumn;
    }
}
