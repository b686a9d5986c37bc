package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of closed lists: truth values, countries, currencies, languages. */
final class Codes {
    private static final int LETTERS = 26;
    private static final Set<String> TRUTH = Set.of("true", "false", "t", "f", "yes", "no", "y", "n");
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final boolean[] COUNTRIES = table(2, Arrays.stream(Locale.getISOCountries()));
    private static final boolean[] CURRENCIES =
            table(3, Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode));

    private Codes() {}

    private static boolean[] table(int letters, Stream<String> codes) {
        boolean[] table = new boolean[(int) Math.pow(LETTERS, letters)];
        codes.forEach(code -> {
            int place = 0;
            for (int i = 0; i < letters; i++) {
                place = place * LETTERS + code.charAt(i) - 'A';
            }
            table[place] = true;
        });
        return table;
    }

    static boolean isBoolean(Utf8View text) {
        return TRUTH.contains(string(text, 0, text.length()).toLowerCase(Locale.ROOT));
    }

    static boolean isCountry(Utf8View text) {
        return isCountry(text, 0);
    }

    private static boolean isCountry(Utf8View text, int from) {
        return Characters.all(Characters.CAPITAL, text, from, from + 2)
                && COUNTRIES[(text.at(from) - 'A') * LETTERS + text.at(from + 1) - 'A'];
    }

    static boolean isCurrency(Utf8View text) {
        return CURRENCIES[((text.at(0) - 'A') * LETTERS + text.at(1) - 'A') * LETTERS + text.at(2) - 'A'];
    }

    /** A language of two letters, perhaps a script of four, and a country. */
    static boolean isLocale(Utf8View text) {
        int length = text.length();
        boolean plain = length == 5 && text.at(2) == '-';
        boolean withScript = length == 10 && text.at(2) == '-' && text.at(7) == '-' && isScript(text);
        return (plain || withScript) && isCountry(text, length - 2) && LANGUAGES.contains(string(text, 0, 2));
    }

    private static boolean isScript(Utf8View text) {
        return Characters.is(Characters.CAPITAL, text.at(3)) && Characters.all(Characters.SMALL, text, 4, 7);
    }

    private static String string(Utf8View text, int from, int until) {
        return new String(text.bytes(), text.from() + from, until - from, StandardCharsets.US_ASCII);
    }
}
