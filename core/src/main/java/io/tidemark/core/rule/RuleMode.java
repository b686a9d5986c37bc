package io.tidemark.core.rule;

import java.util.Arrays;
import java.util.Locale;

/** Whether a rule is judged, and whether anybody hears of it. */
public enum RuleMode {
    /** It opens incidents. */
    ACTIVE,
    /** It is judged and charted, and opens no incident. */
    SHADOW,
    /** It is not judged. */
    DISABLED;

    /** The name in YAML and the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a rule without a mode is. */
    public static RuleMode of(boolean enabled) {
        return enabled ? ACTIVE : DISABLED;
    }

    /** The mode of that name. */
    public static RuleMode of(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A mode is active, shadow or disabled, not '" + text + "'"));
    }
}
