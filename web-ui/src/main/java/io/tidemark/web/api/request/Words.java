package io.tidemark.web.api.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads the words of an enum in any case. */
@SuppressWarnings({"rawtypes", "unchecked"}) // Spring's converters know enums by their raw type only
public final class Words implements ConverterFactory<String, Enum> {
    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> {
            for (T word : type.getEnumConstants()) {
                if (word.name().equalsIgnoreCase(text)) {
                    return word;
                }
            }
            throw new IllegalArgumentException("must be one of " + all(type));
        };
    }

    /** The words of an enum, in a row. */
    public static String all(Class<? extends Enum> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
