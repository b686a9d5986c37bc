package io.tidemark.web.ui.route;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.GroupLabel;
import io.tidemark.core.route.QuietHours;
import io.tidemark.core.route.RouteMatch;
import io.tidemark.core.route.RouteOptions;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Routes in words. */
final class RouteWords {

    private RouteWords() {}

    /** What an incident must be to take it, one condition each; none when all take it. */
    static List<String> conditions(RouteMatch match) {
        List<String> words = new ArrayList<>();
        if (!match.datasets().equals(DatasetSelector.ALL)) {
            words.add("datasets " + match.datasets());
        }
        if (!match.rules().equals(RouteMatch.ALL.rules())) {
            words.add("rules " + globs(match.rules()));
        }
        if (!match.types().isEmpty()) {
            words.add(match.types().stream().map(RuleType::title).sorted().collect(Collectors.joining(", ")));
        }
        if (!match.columns().equals(RouteMatch.ALL.columns())) {
            words.add("columns " + globs(match.columns()));
        }
        if (match.atLeast() != Severity.INFO) {
            words.add("from " + Words.inText(match.atLeast()));
        }
        if (match.atMost() != Severity.CRITICAL) {
            words.add("up to " + Words.inText(match.atMost()));
        }
        return words;
    }

    /** How it tells, one sentence each; only what the route says itself. */
    static List<String> ways(RouteOptions options) {
        List<String> words = new ArrayList<>();
        List<GroupLabel> groupBy = options.groupBy();
        if (groupBy != null && options.isGrouped()) {
            words.add("together by " + groupBy.stream().map(Words::inText).collect(Collectors.joining(", "))
                    + ", after " + Times.span(options.waits()) + ", then every " + Times.span(options.interval()));
        }
        if (!options.repeats().isZero()) {
            words.add("again every " + Times.span(options.repeats()) + " until somebody takes it on");
        }
        if (!options.tellsTheEnd()) {
            words.add("not when it is over");
        }
        QuietHours quiet = options.quiet();
        if (quiet != null) {
            words.add(quiet(quiet));
        }
        options.steps()
                .forEach(step -> words.add(
                        "after " + Times.span(step.after()) + " without acknowledgement: " + names(step.receivers())));
        return words;
    }

    static String names(List<ReceiverId> receivers) {
        return receivers.isEmpty()
                ? "nobody"
                : receivers.stream().map(ReceiverId::value).collect(Collectors.joining(", "));
    }

    private static String quiet(QuietHours quiet) {
        return "quiet " + quiet.calendar() + " " + quiet.from() + " to " + quiet.until() + " "
                + Times.zone(quiet.zone()) + " below " + Words.inText(quiet.letThrough());
    }

    private static String globs(List<Glob> globs) {
        return globs.stream().map(Glob::pattern).collect(Collectors.joining(", "));
    }
}
