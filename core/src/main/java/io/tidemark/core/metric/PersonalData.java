package io.tidemark.core.metric;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by their looks which values may name a person, and masks them. */
public final class PersonalData {
    /** A column is personal when more than that share of its values look so. */
    private static final double MOST = 0.5;

    private static final Set<Format> FORMATS = Set.of(Format.EMAIL, Format.PHONE, Format.IBAN, Format.LUHN);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{7,15}");
    private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final int IBAN_HEAD = 4;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);
    private static final int RADIX = 36;
    private static final String DOTS = "•••••";

    private PersonalData() {}

    /** How many texts look so: those of the format that most of them fit. */
    public static long count(FormatTally formats) {
        return FORMATS.stream()
                .mapToLong(format -> formats.matching().getOrDefault(format, 0L))
                .max()
                .orElse(0);
    }

    /** Whether most texts are e-mail addresses, or most are telephone, account or card numbers. */
    public static boolean isPersonal(FormatTally formats) {
        return FORMATS.stream().anyMatch(format -> formats.share(format) > MOST);
    }

    /** Whether most rows with one of the values have one that looks so; where formats were not measured. */
    public static boolean isPersonal(Map<String, Long> rowsByValue) {
        long all = rowsByValue.values().stream().mapToLong(Long::longValue).sum();
        long personal = rowsByValue.entrySet().stream()
                .filter(entry -> looksPersonal(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return personal > all * MOST;
    }

    /** Whether a value looks like an e-mail address, a telephone, an account or a card number. */
    public static boolean looksPersonal(@Nullable String value) {
        if (value == null) {
            return false;
        }
        String text = value.strip();
        return EMAIL.matcher(text).matches()
                || PHONE.matcher(text).matches()
                || (CARD.matcher(text).matches() && hasLuhnDigit(text))
                || isIban(text.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** The first character and dots, always as many, so that not even the length is told. */
    public static String masked(String value) {
        return value.isEmpty() ? value : value.substring(0, value.offsetByCodePoints(0, 1)) + DOTS;
    }

    private static boolean hasLuhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static boolean isIban(String text) {
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (text.substring(IBAN_HEAD) + text.substring(0, IBAN_HEAD))
                .chars()
                .forEach(character -> number.append(Character.digit(character, RADIX)));
        return new BigInteger(number.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }
}
