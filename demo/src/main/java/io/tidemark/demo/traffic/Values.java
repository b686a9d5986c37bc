package io.tidemark.demo.traffic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one event's columns.
 *
 * <p>Missing values are spread evenly over the index, not thrown, so that a healthy hour's share of nulls is steady even
 * when the hour has few events.
 */
record Values(Dice dice, int index, Instant time) {

    private static final double GOLDEN = 0.6180339887498949;
    private static final Choice PRODUCERS =
            new Choice("android android android android android android android android android"
                    + " ios ios ios ios ios ios ios ios web web web");
    private static final Choice VERSIONS = new Choice("9.0.12 9.0.12 9.0.12 9.0.13 9.0.13 9.0.13"
            + " 9.0.13 9.0.13 9.0.13 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14 9.0.14");
    private static final Choice COUNTRIES =
            new Choice("US US US US US SE SE SE GB GB DE DE BR BR MX FR ES NL PL JP IN CA AU NO");
    private static final Choice PHONES = new Choice("phone phone phone phone phone tablet tv car speaker");
    private static final Choice FIRST = new Choice("sad happy rainy late-night 90s acoustic best don't_stop beyoncé"
            + " motörhead lo-fi chill live \"unplugged\" 80% morning");
    private static final Choice SECOND =
            new Choice("songs love jazz piano workout summer remix radio covers hits podcast \\o/ party");
    private static final Choice REASONS = new Choice("closed closed closed timeout background crash");
    private static final Choice CURRENCIES = new Choice("USD USD USD EUR EUR SEK GBP BRL");
    private static final Choice PLANS = new Choice("premium premium premium family duo student");
    private static final Choice PRICES = new Choice("11.99 11.99 11.99 19.99 16.99 5.99");
    private static final Choice LOCALES = new Choice("en-US en-US en-GB sv-SE de-DE pt-BR es-MX fr-FR");

    List<@Nullable String> of(EventType type) {
        List<@Nullable String> values = new ArrayList<>();
        String producer = PRODUCERS.pick(dice.unit(10));
        values.add(Integer.toString(1 + (int) (Math.pow(dice.unit(11), 2) * 50_000)));
        values.add(producer);
        values.add(VERSIONS.pick(dice.unit(12)));
        values.add(COUNTRIES.pick(dice.unit(13)));
        values.add(mostly(0.02, producer.equals("web") ? "browser" : PHONES.pick(dice.unit(14))));
        values.addAll(own(type));
        return values;
    }

    private List<@Nullable String> own(EventType type) {
        return switch (type) {
            case PLAYBACK_STARTED -> row("trk_" + skewed(40_000), position(), mostly(0.03, "pl_" + skewed(3_000)));
            case AD_IMPRESSION ->
                row(
                        "ad_" + skewed(400),
                        mostly(0.025, "campaign-" + dice.below(23, 24)),
                        number(900 + dice.below(24, 8_200)));
            case SESSION_ENDED -> session(1 + skewed(40));
            case PAYMENT_SETTLED ->
                row(
                        amount(),
                        CURRENCIES.pick(dice.unit(27)),
                        PLANS.pick(dice.unit(28)),
                        mostly(0.03, "autumn-" + dice.below(35, 9)));
            case SEARCH_QUERY ->
                row(searchText(), number(dice.below(32, 200)), mostly(0.025, LOCALES.pick(dice.unit(33))));
        };
    }

    private List<@Nullable String> session(int tracks) {
        return row(
                number(tracks * 150_000L + dice.below(25, 90_000)),
                number(tracks),
                mostly(0.02, REASONS.pick(dice.unit(26))));
    }

    private String position() {
        return number(dice.unit(21) < 0.8 ? 0 : dice.below(22, 240_000));
    }

    private String searchText() {
        return (FIRST.pick(dice.unit(30)) + " " + SECOND.pick(dice.unit(31))).replace('_', ' ');
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        return Arrays.asList(values);
    }

    private static String number(long value) {
        return Long.toString(value);
    }

    private String amount() {
        BigDecimal price = new BigDecimal(PRICES.pick(dice.unit(29)));
        return price.add(BigDecimal.valueOf(dice.below(34, 100), 2)).toPlainString();
    }

    private int skewed(int bound) {
        double unit = dice.unit(20);
        return (int) (unit * unit * unit * bound);
    }

    private @Nullable String mostly(double absent, String value) {
        long hour = Math.floorDiv(time.getEpochSecond(), 3600L);
        double even = (index * GOLDEN + hour * 0.37) % 1;
        return even < absent ? null : value;
    }
}
