package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;

/** Addresses of hosts and of network cards. */
final class NetworkAddresses {
    private static final int GROUPS = 8;

    private NetworkAddresses() {}

    static boolean isIpv4(Utf8View text) {
        return isIpv4(text, 0);
    }

    /** Four numbers up to 255, without leading zeros. */
    private static boolean isIpv4(Utf8View text, int from) {
        int parts = 0;
        int start = from;
        for (int i = from; i <= text.length(); i++) {
            if (i == text.length() || text.at(i) == '.') {
                if (!isOctet(text, start, i)) {
                    return false;
                }
                parts++;
                start = i + 1;
            }
        }
        return parts == 4;
    }

    private static boolean isOctet(Utf8View text, int from, int until) {
        int length = until - from;
        boolean leadingZero = length > 1 && text.at(from) == '0';
        if (length < 1 || length > 3 || leadingZero) {
            return false;
        }
        int number = Characters.number(text, from, until);
        return number >= 0 && number <= 255;
    }

    /** Eight groups of up to four digits, one run of zeros left out, the last two perhaps as IPv4: RFC 4291. */
    static boolean isIpv6(Utf8View text) {
        int groups = 0;
        boolean shortened = false;
        int at = 0;
        while (at < text.length()) {
            if (text.at(at) == ':') {
                boolean gap = at + 1 < text.length() && text.at(at + 1) == ':';
                if (gap ? shortened : at == 0 || at + 1 == text.length()) {
                    return false;
                }
                shortened |= gap;
                at += gap ? 2 : 1;
                continue;
            }
            int end = groupEnd(text, at);
            if (end < text.length() && text.at(end) == '.') {
                return isIpv4(text, at) && isFull(groups + 2, shortened);
            }
            if (end - at > 4 || (end < text.length() && text.at(end) != ':')) {
                return false;
            }
            groups++;
            at = end;
        }
        return isFull(groups, shortened);
    }

    private static boolean isFull(int groups, boolean shortened) {
        return shortened ? groups < GROUPS : groups == GROUPS;
    }

    private static int groupEnd(Utf8View text, int from) {
        int at = from;
        while (at < text.length() && Characters.is(Characters.DIGIT | Characters.HEX_LETTER, text.at(at))) {
            at++;
        }
        return at;
    }

    /** Six pairs of hexadecimal digits with the same separator between them. */
    static boolean isMac(Utf8View text) {
        byte separator = text.at(2);
        if (separator != ':' && separator != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean between = i % 3 == 2;
            boolean isDigit = Characters.is(Characters.DIGIT | Characters.HEX_LETTER, text.at(i));
            if (between ? text.at(i) != separator : !isDigit) {
                return false;
            }
        }
        return true;
    }
}
