package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Verdict;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import java.util.List;

/** What a rule found in shadow, so that nobody heard of it. */
final class ShadowList extends Composite<Div> {
    ShadowList(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            getContent().add(Texts.muted("Nothing so far; it is judged with each profile."));
            return;
        }
        Table table = new Table("When", "Dataset", "~What");
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() instanceof Outcome.Violated violated) {
                table.row(verdict.partition().text(), verdict.dataset().value(), violated.message());
            }
        }
        getContent().add(table);
    }
}
