package io.tidemark.rules.notify;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses whose first bits are the same, as in {@code 10.0.0.0/8} or {@code fc00::/7}. */
final class AddressRange {
    private static final Pattern SYNTAX = Pattern.compile("([0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

    private final String text;
    private final byte[] base;
    private final int bits;

    private AddressRange(String text, byte[] base, int bits) {
        this.text = text;
        this.base = base;
        this.bits = bits;
    }

    /** Whether that is written like an address or a range of them, not like a name. */
    static boolean isOne(String text) {
        return SYNTAX.matcher(text).matches();
    }

    static AddressRange of(String text) {
        Matcher found = SYNTAX.matcher(text);
        if (!found.matches()) {
            throw none(text, null);
        }
        byte[] base;
        try {
            base = InetAddress.ofLiteral(found.group(1)).getAddress();
        } catch (IllegalArgumentException e) {
            throw none(text, e);
        }
        int most = base.length * Byte.SIZE;
        int bits = found.group(2) == null ? most : Integer.parseInt(found.group(2));
        if (bits > most) {
            throw none(text, null);
        }
        return new AddressRange(text, base, bits);
    }

    private static IllegalArgumentException none(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("'" + text + "' is no address or range such as 10.0.0.0/8", cause);
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != base.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return Arrays.equals(base, 0, whole, other, 0, whole)
                && (rest == 0 || ((base[whole] ^ other[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
