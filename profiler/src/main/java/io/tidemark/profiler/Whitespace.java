package io.tidemark.profiler;

import io.tidemark.connector.Utf8View;

/** The white space of Unicode, as the stores' SQL knows it, at either end of a text that is not empty. */
final class Whitespace {
    private static final int TWO_BYTES = 0xc2;
    private static final int THREE_BYTES = 0xe0;

    private Whitespace() {}

    static boolean isFirst(Utf8View text) {
        int lead = text.at(0) & 0xff;
        if (lead < 0x80) {
            return is(lead);
        }
        return isLead(text, 0, 2) ? is(text.at(1) & 0xff) : isLead(text, 0, 3) && is(ofThree(text, 0));
    }

    static boolean isLast(Utf8View text) {
        int length = text.length();
        int last = text.at(length - 1) & 0xff;
        if (last < 0x80) {
            return is(last);
        }
        return isLead(text, length - 2, 2) ? is(last) : isLead(text, length - 3, 3) && is(ofThree(text, length - 3));
    }

    /** Whether a character that may be white space starts there and has so many bytes. */
    private static boolean isLead(Utf8View text, int place, int length) {
        if (place < 0 || text.length() < place + length) {
            return false;
        }
        int lead = text.at(place) & 0xff;
        return length == 2 ? lead == TWO_BYTES : lead > THREE_BYTES && lead <= THREE_BYTES + 3;
    }

    private static int ofThree(Utf8View text, int place) {
        return ((text.at(place) & 0xf) << 12) | ((text.at(place + 1) & 0x3f) << 6) | (text.at(place + 2) & 0x3f);
    }

    private static boolean is(int code) {
        return switch (code) {
            case ' ', 0x9, 0xa, 0xb, 0xc, 0xd, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> code >= 0x2000 && code <= 0x200a;
        };
    }
}
