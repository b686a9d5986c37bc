package io.tidemark.core.metric;

import java.util.Locale;

/** The formats of text that are told apart, by the catalogue's names. */
public enum Format {
    INTEGER,
    DECIMAL,
    BOOLEAN,
    UUID,
    EMAIL,
    IPV4,
    IPV6,
    URL,
    /** A telephone number as ITU-T E.164 writes it: a plus and 7 to 15 digits. */
    PHONE,
    /** An ISO 3166-1 country code of two letters. */
    ISO_COUNTRY,
    /** An ISO 4217 currency code. */
    ISO_CURRENCY,
    /** An ISO 13616 account number with a right checksum. */
    IBAN,
    /** 12 to 19 digits with a right Luhn checksum, as on payment cards. */
    LUHN,
    /** An ISBN-10 or ISBN-13 with a right check digit. */
    ISBN,
    /** An ISO 8601 calendar date. */
    DATE,
    /** An ISO 8601 or RFC 3339 point in time. */
    TIMESTAMP,
    /** A JSON object or array. */
    JSON,
    BASE64,
    MAC,
    SEMVER,
    /** A BCP 47 language tag with a region, for example {@code de-CH}. */
    LOCALE,
    HEX;

    /** The name in rules and API, for example {@code iso_country}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
