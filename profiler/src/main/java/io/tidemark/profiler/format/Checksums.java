package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;

/** Numbers with a checksum. */
final class Checksums {
    private static final int IBAN_SHORTEST = 15;
    private static final int IBAN_LONGEST = 34;
    private static final int IBAN_MODULUS = 97;

    private Checksums() {}

    /** ISO 13616: country, two check digits, account; modulo 97 by ISO 7064. Spaces between groups of four are left out. */
    static boolean isIban(Utf8View text) {
        byte[] account = new byte[IBAN_LONGEST];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == ' ') {
                if (i % 5 != 4 || i == text.length() - 1) {
                    return false;
                }
            } else if (length == IBAN_LONGEST) {
                return false;
            } else {
                account[length++] = text.at(i);
            }
        }
        return length >= IBAN_SHORTEST && startsLikeIban(account) && modulo97(account, length) == 1;
    }

    private static boolean startsLikeIban(byte[] account) {
        return Characters.is(Characters.CAPITAL, account[0])
                && Characters.is(Characters.CAPITAL, account[1])
                && Characters.isDigit(account[2])
                && Characters.isDigit(account[3]);
    }

    private static int modulo97(byte[] account, int length) {
        int rest = 0;
        for (int i = 0; i < length; i++) {
            byte c = account[(i + 4) % length];
            rest = Characters.isDigit(c) ? rest * 10 + c - '0' : rest * 100 + c - 'A' + 10;
            rest %= IBAN_MODULUS;
        }
        return rest;
    }

    /** Every second digit from the right doubled, digits summed: a multiple of ten, by Luhn, US patent 2950048, 1960. */
    static boolean isLuhn(Utf8View text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.at(text.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && sum > 0;
    }

    /** ISBN-10, weighted modulo 11, or ISBN-13 with its prefix, modulo 10; single dashes or spaces between digits. */
    static boolean isIsbn(Utf8View text) {
        int[] digits = new int[13];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            byte c = text.at(i);
            if (c == '-' || c == ' ') {
                if (i == 0 || i == text.length() - 1 || !Characters.isDigit(text.at(i - 1))) {
                    return false;
                }
                continue;
            }
            int digit = c == 'X' && i == text.length() - 1 ? 10 : Characters.number(text, i, i + 1);
            if (digit < 0 || count == digits.length) {
                return false;
            }
            digits[count++] = digit;
        }
        return (count == 10 && isIsbn10(digits)) || (count == 13 && isIsbn13(digits));
    }

    private static boolean isIsbn10(int[] digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * digits[i];
        }
        return sum % 11 == 0 && sum > 0;
    }

    private static boolean isIsbn13(int[] digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += i % 2 == 0 ? digits[i] : 3 * digits[i];
        }
        boolean prefix = digits[0] == 9 && digits[1] == 7 && (digits[2] == 8 || digits[2] == 9);
        return prefix && digits[12] < 10 && sum % 10 == 0;
    }
}
