package io.tidemark.rules.wording;

import io.tidemark.core.incident.TemplateCheck;
import java.util.Optional;

/** Checks templates by reading them. */
public final class InstalledTemplateCheck implements TemplateCheck {
    @Override
    public Optional<String> problem(String template) {
        try {
            MessageTemplate.of(template);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
