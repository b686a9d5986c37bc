package io.tidemark.rules.wording;

import com.samskivert.mustache.Mustache;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.incident.MessageField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses, while it reads a template, what templates may not do. */
final class TemplateReading implements Mustache.Visitor {
    private static final String OPENING = "{{";
    private static final List<String> KNOWN = MessageField.texts();

    private final String source;

    TemplateReading(String source) {
        this.source = source;
    }

    @Override
    public void visitText(String text) {
        if (text.contains(OPENING)) {
            String before = source.substring(0, Math.max(0, source.lastIndexOf(OPENING)));
            throw new IllegalArgumentException(
                    "line " + (before.lines().count() + startsLine(before.length())) + ": '{{' is not closed by '}}'");
        }
    }

    @Override
    public void visitVariable(String name) {
        require(name);
    }

    @Override
    public boolean visitSection(String name) {
        require(name);
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        require(name);
        return true;
    }

    @Override
    public boolean visitInclude(String name) {
        throw partial(name);
    }

    @Override
    public boolean visitParent(String name) {
        throw partial(name);
    }

    @Override
    public boolean visitBlock(String name) {
        throw partial(name);
    }

    private IllegalArgumentException partial(String name) {
        return new IllegalArgumentException(
                "line " + line(name) + ": takes in '" + name + "'; a template stands by itself, so write it out");
    }

    private void require(String name) {
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("line " + line(name) + ": there is no variable '" + name + "'"
                    + Spelling.nearest(name, KNOWN)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; there are " + String.join(", ", KNOWN)));
        }
    }

    /** Where the name stands first in a tag. */
    private int line(String name) {
        Matcher tag = Pattern.compile("\\{\\{\\{?\\s*[#^&/>$<]?\\s*" + Pattern.quote(name) + "\\s*}")
                .matcher(source);
        return tag.find() ? (int) source.substring(0, tag.start()).lines().count() + startsLine(tag.start()) : 1;
    }

    /** A tag at the beginning of a line belongs to the line after those before it. */
    private int startsLine(int at) {
        return at == 0 || source.charAt(at - 1) == '\n' ? 1 : 0;
    }
}
