package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads records that are one text. */
final class TextReader implements RecordReader {
    private final int slot;

    TextReader(Wanted wanted) {
        slot = PathNode.of(wanted).child(TopicFormat.VALUE).slot();
    }

    @Override
    public boolean read(byte[] bytes, int from, int until, FieldValues into) {
        if (!isText(bytes, from, until)) {
            return false;
        }
        if (slot != PathNode.UNREAD) {
            into.putText(slot, bytes, from, until);
        }
        return true;
    }

    static boolean isText(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until && bytes[at] > 0) {
            at++;
        }
        if (at == until) {
            return true;
        }
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, from, until - from))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public String fault() {
        return "it is no text in UTF-8";
    }
}
