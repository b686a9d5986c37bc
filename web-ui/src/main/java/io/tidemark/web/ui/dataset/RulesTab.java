package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Probation;
import io.tidemark.core.rule.Rule;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Modes;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that judge a dataset, and what they said lately. */
final class RulesTab extends DatasetTab {
    private static final Duration RECENT = Duration.ofDays(40);

    private final transient Reads reads;
    private final transient Dataset dataset;
    private final Panel panel = new Panel("Rules").hint("verdicts on the newest 24 partitions");

    RulesTab(Reads reads, Dataset dataset) {
        this.reads = reads;
        this.dataset = dataset;
        add(panel, new SuggestionPanel(reads, dataset, this::show));
        show();
    }

    private void show() {
        List<Rule> rules = reads.rules().all().stream()
                .filter(rule -> rule.appliesTo(dataset))
                .toList();
        if (rules.isEmpty()) {
            panel.content(Texts.empty("No enabled rule applies to this dataset. Rules choose datasets by patterns."));
            return;
        }
        VerdictCounts counts = new VerdictCounts(
                reads,
                dataset.id(),
                reads.partitions()
                        .ofDataset(dataset.id(), reads.clock().instant().minus(RECENT)));
        Probation probation = new Probation(reads.profiles());
        Instant now = reads.clock().instant();
        Table table = new Table("Rule", "Type", "Condition", "Severity", ">Passed", ">Violated", ">Skipped", ">Failed");
        rules.forEach(rule -> addRow(table, rule, probation.reason(rule, dataset, now), counts.of(rule.id())));
        Div waiting = new Div();
        rules.stream()
                .flatMap(rule -> probation.reason(rule, dataset, now).stream())
                .findFirst()
                .ifPresent(why -> waiting.add(Texts.muted("Rules by what is usual are " + why + ".")));
        waiting.addClassName("tm-padded");
        waiting.setVisible(waiting.getComponentCount() > 0);
        panel.content(waiting, table);
    }

    private static void addRow(Table table, Rule rule, Optional<String> waits, VerdictCounts.Count count) {
        table.row(
                Texts.row(
                        Links.to(Links.path(Links.RULES, Map.of("q", rule.id().value())), rule.name()),
                        waits.map(why -> Modes.shadow("It is " + why)).orElseGet(() -> Modes.mark(rule.mode()))),
                rule.type().title(),
                Expectations.of(rule),
                Dot.of(rule.severity()),
                Numbers.count(count.passed()),
                coloured(count.violated(), Tone.of(rule.severity())),
                Numbers.count(count.skipped()),
                coloured(count.failed(), Tone.WARN));
    }

    private static Span coloured(int number, Tone tone) {
        Span span = new Span(Numbers.count(number));
        if (number > 0) {
            span.addClassNames(tone.css(), "tm-ink");
        }
        return span;
    }
}
