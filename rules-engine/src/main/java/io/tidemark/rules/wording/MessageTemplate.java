package io.tidemark.rules.wording;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.tidemark.core.incident.MessageField;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A template in Mustache that names only what {@link MessageField} lists: variables, and sections that are left out when
 * what they name is empty. It reads no files and calls no methods, and its text is plain: each service escapes it.
 */
public final class MessageTemplate {
    private static final int LONGEST = 4_000;
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withCollector(new MapsOnly());

    private final Template template;

    private MessageTemplate(Template template) {
        this.template = template;
    }

    /** Reads a template; what is wrong is an IllegalArgumentException with the line and the fix. */
    public static MessageTemplate of(String source) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "has " + source.length() + " characters; a template has at most " + LONGEST);
        }
        try {
            Template template = COMPILER.compile(source);
            template.visit(new TemplateReading(source));
            return new MessageTemplate(template);
        } catch (MustacheException e) {
            throw new IllegalArgumentException("is no template: " + e.getMessage(), e);
        }
    }

    /** The text that it makes of these values, by name. */
    public String fill(Map<String, String> values) {
        return template.execute(values);
    }

    /** Looks into maps and nothing else, so that no template reaches a method. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
