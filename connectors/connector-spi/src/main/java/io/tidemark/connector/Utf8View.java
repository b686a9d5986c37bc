package io.tidemark.connector;

/** Where the UTF-8 bytes of a text lie; a reader keeps one and has it moved, so that reading makes no garbage. */
public final class Utf8View {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int until;

    /** Shows these bytes, which the reader neither changes nor keeps. */
    @SuppressWarnings("ReferenceEquality") // writing a reference costs the garbage collector, and many lie in one array
    public void show(byte[] text, int first, int end) {
        if (bytes != text) {
            bytes = text;
        }
        from = first;
        until = end;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    /** After the last byte. */
    public int until() {
        return until;
    }

    /** The byte at that place, counted from the text's first. */
    public byte at(int place) {
        return bytes[from + place];
    }

    /** How many bytes. */
    public int length() {
        return until - from;
    }
}
