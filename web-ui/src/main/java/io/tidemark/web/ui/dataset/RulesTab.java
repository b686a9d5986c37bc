package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Span;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Rule;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Numbers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The rules that judge a dataset, and what they said lately. */
final class RulesTab extends DatasetTab {
    private static final Duration RECENT = Duration.ofDays(40);

    RulesTab(Reads reads, Dataset dataset) {
        List<Rule> rules = reads.rules().all().stream()
                .filter(rule -> rule.appliesTo(dataset))
                .toList();
        Panel panel = new Panel("Rules").hint("verdicts on the newest 24 partitions");
        add(panel);
        if (rules.isEmpty()) {
            panel.content(Texts.empty("No enabled rule applies to this dataset. Rules choose datasets by patterns."));
            return;
        }
        VerdictCounts counts = new VerdictCounts(
                reads,
                dataset.id(),
                reads.partitions()
                        .ofDataset(dataset.id(), reads.clock().instant().minus(RECENT)));
        Table table = new Table("Rule", "Type", "Condition", "Severity", ">Passed", ">Violated", ">Skipped", ">Failed");
        rules.forEach(rule -> addRow(table, rule, counts.of(rule.id())));
        panel.content(table);
    }

    private static void addRow(Table table, Rule rule, VerdictCounts.Count count) {
        table.row(
                Links.to(Links.path(Links.RULES, Map.of("q", rule.id().value())), rule.name()),
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
