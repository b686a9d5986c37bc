package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.rule.RuleMode;

/** The modes of rules in words and as a mark. */
public final class Modes {
    private Modes() {}

    public static String words(RuleMode mode) {
        return switch (mode) {
            case ACTIVE -> "Active";
            case SHADOW -> "Shadow: judged, alerts nobody";
            case DISABLED -> "Off";
        };
    }

    /** A mark beside the name of a rule that opens no incidents; nothing for others. */
    public static Component mark(RuleMode mode) {
        return mode == RuleMode.SHADOW ? shadow("Judged and charted; opens no incident") : new Span();
    }

    /** The mark of what is in shadow, with why as its tooltip. */
    public static Component shadow(String why) {
        Tag tag = new Tag(Tone.INFO, "Shadow");
        tag.setTitle(why);
        return tag;
    }
}
