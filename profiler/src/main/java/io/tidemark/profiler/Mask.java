package io.tidemark.profiler;

import io.tidemark.connector.Utf8View;

/**
 * The pattern of a text: each run of letters is A, each run of digits 9, all else as it is. It is cut where it grows
 * longer than {@link ShortText#MOST} bytes.
 */
final class Mask {
    private static final byte LETTERS = 'A';
    private static final byte DIGITS = '9';
    private static final int LONGEST_CHARACTER = 4;

    private final byte[] bytes = new byte[ShortText.MOST + Long.BYTES];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void of(Utf8View text) {
        length = 0;
        int at = text.from();
        while (at < text.until() && length < ShortText.MOST) {
            int end = TextWords.asciiEnd(text.bytes(), at, text.until());
            length = Math.min(ShortText.MOST, AsciiRuns.write(text.bytes(), at, end, bytes, length));
            at = end;
            while (at < text.until() && text.bytes()[at] < 0 && length < ShortText.MOST) {
                at += ofOther(text, at);
            }
        }
    }

    private int ofOther(Utf8View text, int at) {
        int size = size(text.bytes()[at]);
        byte mark = ofCodePoint(decode(text, at, size));
        if (mark == 0) {
            copy(text, at, size);
        } else if (length == 0 || mark != bytes[length - 1]) {
            bytes[length++] = mark;
        }
        return size;
    }

    /** 0 for what stays as it is. */
    private static byte ofCodePoint(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return LETTERS;
        }
        return Character.isDigit(codePoint) ? DIGITS : 0;
    }

    private void copy(Utf8View text, int at, int size) {
        for (int i = at; i < Math.min(at + size, text.until()); i++) {
            bytes[length++] = text.bytes()[i];
        }
    }

    /** How many bytes a character beyond ASCII takes, by its first. */
    private static int size(byte first) {
        if ((first & 0xE0) == 0xC0) {
            return 2;
        }
        return (first & 0xF0) == 0xE0 ? 3 : LONGEST_CHARACTER;
    }

    private static int decode(Utf8View text, int at, int size) {
        int codePoint = text.bytes()[at] & (0xFF >> (size + 1));
        for (int i = at + 1; i < Math.min(at + size, text.until()); i++) {
            codePoint = (codePoint << 6) | (text.bytes()[i] & 0x3F);
        }
        return codePoint;
    }
}
