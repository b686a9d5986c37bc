package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.record.FieldValues;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes of which only their owner knows what they are: shown as text where they are, else in hexadecimal. */
final class RawBytes {
    private RawBytes() {}

    static void put(byte[] bytes, int from, int until, int slot, FieldValues into) {
        if (isPlain(bytes, from, until) || isText(bytes, from, until)) {
            into.putText(slot, bytes, from, until);
        } else {
            byte[] hex = HexFormat.of().formatHex(bytes, from, until).getBytes(StandardCharsets.US_ASCII);
            into.putText(slot, hex, 0, hex.length);
        }
    }

    private static boolean isPlain(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until && bytes[at] >= ' ') {
            at++;
        }
        return at == until;
    }

    static boolean isText(byte[] bytes, int from, int until) {
        for (int at = from; at < until; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ' && bytes[at] != '\t' && bytes[at] != '\n' && bytes[at] != '\r') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, until - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
