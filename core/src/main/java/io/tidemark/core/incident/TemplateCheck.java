package io.tidemark.core.incident;

import java.util.Optional;
import java.util.ServiceLoader;

/** Port: finds what is wrong with a template of messages. Found by {@link ServiceLoader}. */
public interface TemplateCheck {
    /** Finds no fault with any. */
    TemplateCheck NONE = template -> Optional.empty();

    /** What is wrong, with the line and the fix; empty for nothing. */
    Optional<String> problem(String template);

    /** The one that is there. */
    static TemplateCheck installed() {
        return ServiceLoader.load(TemplateCheck.class).findFirst().orElse(NONE);
    }
}
