package io.tidemark.connector.jdbc;

import io.tidemark.connector.Option;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.List;

/** The options of a source, read against those that its connector knows. */
public final class Settings {
    private final Source source;
    private final List<Option> options;

    private Settings(Source source, List<Option> options) {
        this.source = source;
        this.options = options;
    }

    /** Settings in which every required option is given. */
    public static Settings of(Source source, List<Option> options) {
        Settings settings = new Settings(source, options);
        options.stream().filter(Option::required).forEach(option -> {
            if (settings.text(option.name()).isBlank()) {
                throw settings.invalid("option '" + option.name() + "' is missing: " + option.description());
            }
        });
        return settings;
    }

    /** The value of an option, or what holds when it is not given. */
    public String text(String name) {
        Option option = options.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No option " + name));
        if (option.secret()) {
            Secret secret = source.secrets().get(name);
            return secret == null ? option.fallback() : secret.value();
        }
        return source.options().getOrDefault(name, option.fallback());
    }

    /** A whole number within bounds. */
    public int number(String name, int least, int most) {
        String text = text(name).strip();
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid("option '" + name + "' must be a whole number, not '" + text + "'");
        }
        throw invalid("option '" + name + "' must lie between " + least + " and " + most + ", not " + text);
    }

    /** The failure of a setting that cannot be used. */
    public TidemarkException invalid(String what) {
        return new TidemarkException(ErrorCode.INVALID_SETTING, "Source " + source.id() + ": " + what);
    }

    public Source source() {
        return source;
    }
}
