package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.Verdict;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Words;
import java.util.Comparator;
import java.util.List;

/** What the rules said, the worst first. */
final class VerdictList extends Div {
    VerdictList(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            add(Texts.muted("No rule has judged it yet."));
        }
        verdicts.stream()
                .sorted(Comparator.comparingInt((Verdict verdict) -> rank(verdict.outcome()))
                        .thenComparing(Comparator.comparing(Verdict::severity).reversed())
                        .thenComparing(Verdict::type)
                        .thenComparing(Verdict::column))
                .forEach(verdict -> add(line(verdict)));
    }

    private static Div line(Verdict verdict) {
        String column = verdict.column().isEmpty() ? "" : " of " + verdict.column();
        Dot name = new Dot(
                Tone.of(verdict.outcome(), verdict.severity()), verdict.type().title() + column);
        Span words = Texts.muted(words(verdict));
        Div line = new Div(name, words);
        line.addClassName("tm-verdict");
        return line;
    }

    private static String words(Verdict verdict) {
        return switch (verdict.outcome()) {
            case Outcome.Passed passed ->
                metric(verdict) + figures(passed, Expectations.unit(verdict.type(), passed.observed()));
            case Outcome.Violated violated -> (verdict.shadow() ? "In shadow: " : "") + violated.message();
            case Outcome.Skipped skipped -> "Skipped: " + skipped.why();
            case Outcome.Failed failed ->
                "Could not be judged: " + failed.failure().message();
        };
    }

    private static String figures(Outcome.Passed passed, Unit unit) {
        return Numbers.inUnit(passed.observed(), unit) + ", expected " + Expectations.of(passed.expected(), unit)
                + (passed.note().isEmpty() ? "" : "; " + passed.note());
    }

    /** A column's figure could be anything; that of a partition goes without saying. */
    private static String metric(Verdict verdict) {
        return verdict.column().isEmpty() || verdict.type().spec().reads() == RuleSource.TEST
                ? ""
                : verdict.type().metric().map(name -> Words.of(name) + " ").orElse("");
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Violated violated -> 0;
            case Outcome.Failed failed -> 1;
            case Outcome.Passed passed -> 2;
            case Outcome.Skipped skipped -> 3;
        };
    }
}
