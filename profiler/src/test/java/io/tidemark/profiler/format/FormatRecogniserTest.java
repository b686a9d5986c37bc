package io.tidemark.profiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Format;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class FormatRecogniserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "INTEGER | 0 | -17 | +42 | 007",
                "DECIMAL | 1.5 | -.5 | 1. | 6.02e23 | 12",
                "BOOLEAN | true | F | Yes | n",
                "UUID | 9f1c1f4e-0d3b-4a65-8f3f-2b6f1f0a77c1 | 9F1C1F4E-0D3B-4A65-8F3F-2B6F1F0A77C1 "
                        + "| 00000000-0000-0000-0000-000000000000",
                "EMAIL | ada@example.org | a.b+c@sub.example.co | o'neil@example.org",
                "IPV4 | 127.0.0.1 | 255.255.255.255 | 8.8.8.8",
                "IPV6 | ::1 | 2001:db8::ff00:42:8329 | 1:2:3:4:5:6:7:8 | ::ffff:192.0.2.1 | fe80::",
                "URL | https://example.org | http://localhost:8080/a?b=c#d | ftp://example.org/x",
                "PHONE | +41446681800 | +14155552671",
                "ISO_COUNTRY | CH | DE | US",
                "ISO_CURRENCY | CHF | EUR | JPY",
                "IBAN | GB82WEST12345698765432 | CH93 0076 2011 6238 5295 7 | DE89370400440532013000",
                "LUHN | 4111111111111111 | 378282246310005 | 6011111111111117",
                "ISBN | 0-306-40615-2 | 9780306406157 | 978-0-306-40615-7 | 080442957X",
                "DATE | 2024-02-29 | 1999-12-31",
                "TIMESTAMP | 2024-02-29T12:00Z | 2024-02-29 12:00:00 | 2024-02-29T12:00:00.123456+01:00 "
                        + "| 2024-02-29T23:59:60Z | 2024-02-29 12:00:00+00",
                "BASE64 | SGVsbG8sIHdvcmxkISBIZWxsbyE= | AbCdEfGhIjKlMn0+",
                "MAC | 00:1B:44:11:3A:B7 | 00-1b-44-11-3a-b7",
                "SEMVER | 1.0.0 | 2.10.3-rc.1+build.5 | 0.0.4",
                "LOCALE | de-CH | en-US | zh-Hant-TW",
                "HEX | d41d8cd98f00b204e9800998ecf8427e | DEADBEEF01",
            })
    void textsOfAFormatAreRecognised(ArgumentsAccessor row) {
        assertFits(Format.valueOf(String.valueOf(row.get(0))), texts(row));
    }

    private static String[] texts(ArgumentsAccessor row) {
        return row.toList().stream().skip(1).map(String::valueOf).toArray(String[]::new);
    }

    private static void assertFits(Format format, String... texts) {
        for (String text : texts) {
            assertThat(FormatRecogniser.fits(format, view(text)))
                    .as("%s fits %s", text, format)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "INTEGER | 1.0 | - | 1- | 12a",
                "DECIMAL | . | 1.2.3 | e5 | 1e | 1e+",
                "BOOLEAN | truth | 1 | oui",
                "UUID | 9f1c1f4e-0d3b-4a65-8f3f-2b6f1f0a77cg | 9f1c1f4e0-d3b-4a65-8f3f-2b6f1f0a77c1",
                "EMAIL | ada@example | @example.org | ada@@example.org | a..b@example.org | ada@-example.org",
                "IPV4 | 256.0.0.1 | 1.2.3 | 1.2.3.4.5 | 01.2.3.4",
                "IPV6 | 1:2:3:4:5:6:7 | 1::2::3 | 12345::1 | :1:2:3:4:5:6:7:8 | 1:2:3:4:5:6:7:",
                "URL | example.org | http:/example.org | ://example.org | https://",
                "PHONE | +0446681800 | 0041446681800 | +123456 | +1234567890123456",
                "ISO_COUNTRY | ch | XX | CHE",
                "ISO_CURRENCY | chf | ABC | EURO",
                "IBAN | GB82WEST12345698765433 | DE8937040044053201300 | CH9 30076 2011 6238 5295 7",
                "LUHN | 4111111111111112 | 41111111111 | 000000000000",
                "ISBN | 0-306-40615-3 | 9770306406157 | -0306406152 | 08044295X7",
                "DATE | 2023-02-29 | 2024-13-01 | 2024-1-01 | 20240101xx",
                "TIMESTAMP | 2024-02-30T12:00Z | 2024-02-29T24:00Z | 2024-02-29T12:60 | 2024-02-29T12:00:00.Z "
                        + "| 2024-02-29T12:00+1",
                "BASE64 | sixteenlettersab | 1234567890123456 | SGVsbG8sIHdvcmxkISBIZWxsbyE",
                "MAC | 00:1B:44:11:3A:BG | 00:1B-44:11:3A:B7 | 001B44113AB7",
                "SEMVER | 1.0 | 01.0.0 | v1.0.0 | 1.0.0-",
                "LOCALE | de_CH | de-XX | xx-CH | de-ch",
                "HEX | 12345678 | d41d8cd98f00b204e9800998ecf8427 | DeadBeef | abcdefab",
            })
    void nearMissesAreNot(ArgumentsAccessor row) {
        Format format = Format.valueOf(String.valueOf(row.get(0)));
        for (String text : texts(row)) {
            assertThat(FormatRecogniser.fits(format, view(text)))
                    .as("%s fits %s", text, format)
                    .isFalse();
        }
    }

    @Test
    void jsonIsAnObjectOrAnArrayAndNothingThatOnlyLooksLikeOne() {
        assertFits(
                Format.JSON,
                "{}",
                "[]",
                " {\"a\": [1, -2.5e3, true, null, \"\\u00e9\\n\"], \"é\": {}} ",
                "[\"a,]\"]",
                "[0]");
        for (String text : new String[] {
            "{",
            "[1,]",
            "{a: 1}",
            "{\"a\" 1}",
            "[01]",
            "[1] 2",
            "\"{}\"",
            "['a']",
            "[tru]",
            "[\"\n\"]",
            "[.5]",
            "[\"\\x\"]",
            "12"
        }) {
            assertThat(FormatRecogniser.fits(Format.JSON, view(text))).as(text).isFalse();
        }
        String deep = "[".repeat(5_000);
        assertThat(FormatRecogniser.fits(Format.JSON, view(deep + "]".repeat(5_000))))
                .isFalse();
    }

    @Test
    void oneTextMayFitSeveralFormatsAndAnEmptyOneNone() {
        assertThat(formats("4111111111111111")).isEqualTo(EnumSet.of(Format.INTEGER, Format.DECIMAL, Format.LUHN));
        assertThat(formats("")).isEmpty();
        assertThat(formats("Zürich")).isEmpty();
        assertThat(formats("NO")).isEqualTo(EnumSet.of(Format.BOOLEAN, Format.ISO_COUNTRY));
    }

    private static Set<Format> formats(String text) {
        Set<Format> found = EnumSet.noneOf(Format.class);
        for (Format format : Format.values()) {
            if (FormatRecogniser.fits(format, view(text))) {
                found.add(format);
            }
        }
        return found;
    }

    private static Utf8View view(String text) {
        byte[] bytes = ("~" + text + "~").getBytes(StandardCharsets.UTF_8);
        Utf8View view = new Utf8View();
        view.show(bytes, 1, bytes.length - 1);
        return view;
    }
}
