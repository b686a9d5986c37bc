package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.backtest.Backtest;
import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.backtest.BacktestSeries;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.backtest.Firing;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleProblem;
import io.tidemark.web.ui.chart.MetricChart;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says how often a rule would have fired, as it stands in the form, with a chart and the newest times. */
final class BacktestPreview extends Div {
    private static final int DAYS = 30;
    private static final BacktestScope SCOPE = new BacktestScope(Duration.ofDays(DAYS), 12);
    private static final int SHOWN = 5;

    private final transient Backtests backtests;
    private final transient RuleCheck check;

    BacktestPreview(Backtests backtests, RuleCheck check) {
        this.backtests = backtests;
        this.check = check;
        addClassName("tm-backtest");
    }

    /** Tries the rule; where it makes no sense yet, that is said. */
    void show(Optional<Rule> rule) {
        removeAll();
        if (rule.isEmpty()) {
            add(Texts.muted("The back-test comes with a whole condition."));
            return;
        }
        List<RuleProblem> problems = check.problems(rule.get());
        if (problems.isEmpty()) {
            draw(rule.get(), backtests.run(rule.get(), SCOPE));
        } else {
            add(Texts.muted("No back-test yet: " + RuleCheck.words(problems).orElse("")));
        }
    }

    private void draw(Rule rule, Backtest tried) {
        add(sentence(tried));
        if (!tried.unanswered().isEmpty() && tried.judged() > 0) {
            add(Texts.muted("Not of all datasets: " + tried.unanswered()));
        }
        tried.datasets().stream()
                .max(Comparator.comparingInt(DatasetBacktest::violated).thenComparingInt(DatasetBacktest::judged))
                .ifPresent(dataset -> chart(rule, dataset));
        Table table = new Table("When", "Dataset", "~What");
        tried.datasets().stream()
                .flatMap(dataset -> dataset.firings().stream().map(firing -> new Line(dataset, firing)))
                .sorted(Comparator.comparing((Line line) -> line.firing().at()).reversed())
                .limit(SHOWN)
                .forEach(line -> table.row(
                        line.firing().partition().text(),
                        line.dataset().dataset().value(),
                        line.firing().message()));
        if (!table.isEmpty()) {
            add(table);
        }
    }

    private record Line(DatasetBacktest dataset, Firing firing) {}

    private static Span sentence(Backtest tried) {
        String where = tried.leftOut() == 0
                ? ""
                : ", on the first " + SCOPE.datasets() + " of " + (tried.leftOut() + SCOPE.datasets()) + " datasets";
        if (tried.datasets().isEmpty()) {
            return Texts.muted("No dataset fits, so that there is no history to try it on.");
        }
        if (tried.judged() == 0) {
            String why = tried.unanswered();
            return Texts.muted(
                    why.isEmpty()
                            ? "The last " + DAYS + " days give no answer" + where + "."
                            : "The stored history does not tell" + where + ": " + why + ".");
        }
        String often = tried.incidents() == 0
                ? "Would not have fired"
                : "Would have fired " + (tried.isCut() ? "more than " : "") + times(tried.incidents());
        Span sentence =
                new Span(often + " in " + DAYS + " days" + where + ": " + Words.counted(tried.violated(), "violation")
                        + " of " + Words.counted(tried.judged(), "judgement") + ".");
        sentence.addClassNames("tm-ink", tried.incidents() == 0 ? Tone.OK.css() : Tone.WARN.css());
        return sentence;
    }

    private static String times(int incidents) {
        return incidents == 1 ? "once" : incidents + " times";
    }

    private void chart(Rule rule, DatasetBacktest tried) {
        tried.series().stream()
                .filter(series -> series.points().size() > 1)
                .max(Comparator.comparingLong(BacktestPreview::violations))
                .ifPresent(series -> {
                    MetricChart chart = new MetricChart();
                    chart.addClassName("tm-small-chart");
                    String column = series.column().isEmpty() ? "" : " · " + series.column();
                    chart.show(
                            "Back-test on " + tried.dataset() + column,
                            Expectations.unit(rule.type(), rule.parameters()),
                            series.points());
                    add(Texts.muted(tried.dataset() + column), chart);
                });
    }

    private static long violations(BacktestSeries series) {
        return series.points().stream().filter(SeriesPoint::violated).count();
    }
}
