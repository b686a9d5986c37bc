package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.FieldChange;
import io.tidemark.core.version.RuleDiff;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Times;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a rule was, newest first: who changed it, when and how, what that changed, and a way back. */
final class VersionList extends Composite<Div> {
    private static final int MOST = 20;

    VersionList(List<RuleVersion> newestFirst, boolean changeable, Consumer<RuleVersion> restore) {
        getContent().addClassName("tm-versions");
        for (int at = 0; at < Math.min(MOST, newestFirst.size()); at++) {
            RuleVersion version = newestFirst.get(at);
            Div head = Texts.row(strong("Version " + version.number()), Texts.muted(words(version)));
            if (changeable && at > 0 && version.rule().isPresent()) {
                head.add(RowButton.of("Restore", () -> restore.accept(version)));
            }
            getContent().add(new Div(head, changes(version, RuleDiff.of(newestFirst, at), isFirst(newestFirst, at))));
        }
        if (newestFirst.size() > MOST) {
            getContent()
                    .add(Texts.muted((newestFirst.size() - MOST)
                            + " older ones: GET /api/v1/rules/"
                            + newestFirst.getFirst().id() + "/versions"));
        }
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("tm-strong");
        return span;
    }

    private static String words(RuleVersion version) {
        Editor by = version.by();
        String way = by.way().words() + (by.about().isEmpty() ? "" : " " + by.about());
        return Times.minute(version.at()) + ", " + by.name() + " "
                + way
                + (version.rule().isEmpty() ? ": deleted" : "");
    }

    /** Whether there was no such rule before. */
    private static boolean isFirst(List<RuleVersion> newestFirst, int at) {
        return at + 1 == newestFirst.size() || newestFirst.get(at + 1).rule().isEmpty();
    }

    private static Div changes(RuleVersion version, List<FieldChange> changes, boolean all) {
        Div lines = new Div();
        lines.addClassName("tm-diff");
        for (FieldChange change : changes) {
            line(lines, "tm-gone", "−", version.rule().isEmpty() ? null : change.before());
            line(lines, all ? "tm-same" : "tm-new", all ? " " : "+", change.after());
        }
        return lines;
    }

    private static void line(Div lines, String css, String sign, @Nullable String text) {
        if (text != null) {
            Pre line = new Pre(sign + " " + text);
            line.addClassName(css);
            lines.add(line);
        }
    }
}
