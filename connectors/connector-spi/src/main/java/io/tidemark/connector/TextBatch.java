package io.tidemark.connector;

/** Where the UTF-8 bytes of the texts of a {@link ColumnBatch} lie, by the record's place. */
public final class TextBatch {
    private static final int SMALLEST = 1 << 10;
    private static final int NONE = -1;
    private static final byte[] NOTHING = {};

    private final byte[][] bytes;
    private final int[] from;
    private final int[] until;
    private final Utf8View view = new Utf8View();
    private byte[] kept = NOTHING;
    private int used;

    TextBatch(int room) {
        this.bytes = new byte[room][];
        this.from = new int[room];
        this.until = new int[room];
    }

    /** The array that holds the text of that place. */
    public byte[] bytes(int place) {
        return bytes[place];
    }

    /** Where the text starts; negative where the value is no text. */
    public int from(int place) {
        return from[place];
    }

    /** After the text's last byte. */
    public int until(int place) {
        return until[place];
    }

    public boolean isText(int place) {
        return from[place] >= 0;
    }

    /** Has the text of a place lie there, where it stays unchanged while the batch is used. */
    @SuppressWarnings("ReferenceEquality") // writing a reference costs the garbage collector, and many lie in one array
    public void show(int place, byte[] text, int first, int end) {
        if (bytes[place] != text) {
            bytes[place] = text;
        }
        from[place] = first;
        until[place] = end;
    }

    /** Has a place hold no text. */
    public void showNone(int place) {
        show(place, NOTHING, NONE, NONE);
    }

    /** Moves a view to the text of a place, which is one. */
    public void show(int place, Utf8View text) {
        text.show(bytes[place], from[place], until[place]);
    }

    void clear() {
        used = 0;
    }

    /** Copies the text of the record that the cursor stands on: its bytes may change with the next. */
    void read(RecordCursor cursor, int column, int place) {
        if (!cursor.text(column, view)) {
            showNone(place);
            return;
        }
        keep(place, view.bytes(), view.from(), view.from() + view.length());
    }

    /** Has the text of a place lie in a copy: its bytes may change while the batch is used. */
    public void keep(int place, byte[] text, int first, int end) {
        int length = end - first;
        if (length > kept.length - used) {
            kept = new byte[Math.max(SMALLEST, Math.max(2 * kept.length, length))];
            used = 0;
        }
        System.arraycopy(text, first, kept, used, length);
        show(place, kept, used, used + length);
        used += length;
    }
}
