package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.suggest.Suggestion;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.Way;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Words;
import java.util.List;

/** Rules that the dataset's past suggests, to be taken or sent away. */
final class SuggestionPanel extends Composite<Panel> {
    private final transient Reads reads;
    private final transient Dataset dataset;
    private final transient Runnable changed;

    SuggestionPanel(Reads reads, Dataset dataset, Runnable changed) {
        this.reads = reads;
        this.dataset = dataset;
        this.changed = changed;
        refresh();
    }

    @Override
    protected Panel initContent() {
        return new Panel("Suggested rules").hint("what held in all of the last partitions, tried on 30 days");
    }

    private void refresh() {
        List<Suggestion> found = reads.suggesting().suggestions().of(dataset);
        if (found.isEmpty()) {
            getContent()
                    .tools()
                    .content(Texts.empty(
                            "Nothing more to suggest. Suggestions come from six closed partitions on; a deeper"
                                    + " profile tells more (values, formats)."));
            return;
        }
        Table table = new Table("Column", "~Rule", "~Evidence", ">Sure", ">Would have failed", "");
        found.forEach(one -> table.row(
                one.rule().column(),
                words(one.rule()),
                one.evidence(),
                Numbers.percent(one.confidence()),
                Numbers.count(one.violated()) + " of " + Numbers.count(one.partitions()),
                buttons(one)));
        Button all = new Button("Accept all " + found.size(), click -> accept(found));
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent().tools(all).content(table);
    }

    /** Parameters say it all where there are some: rows that are none of them must not be. */
    private static String words(Rule rule) {
        String parameters = String.join(
                ", ",
                rule.parameters().values().values().stream()
                        .map(texts -> String.join(", ", texts))
                        .toList());
        return parameters.isEmpty() ? Expectations.of(rule) : rule.type().title() + ": " + parameters;
    }

    private Component buttons(Suggestion one) {
        return Texts.row(RowButton.of("Accept", () -> accept(List.of(one))), RowButton.of("Reject", () -> reject(one)));
    }

    private void accept(List<Suggestion> accepted) {
        RuleBook book = reads.suggesting().book();
        Editor editor = new Editor(CurrentUser.name(), Way.SUGGESTION);
        book.together(() -> accepted.forEach(one -> book.save(one.rule(), editor)));
        Toast.done(Words.counted(accepted.size(), "rule") + " added; they judge from the next profile on.");
        refresh();
        changed.run();
    }

    private void reject(Suggestion one) {
        reads.suggesting()
                .rejections()
                .add(
                        dataset.id(),
                        one.rule().id(),
                        CurrentUser.name(),
                        reads.clock().instant());
        Toast.done("It will not be suggested again.");
        refresh();
    }
}
