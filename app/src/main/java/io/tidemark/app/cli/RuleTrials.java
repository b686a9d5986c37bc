package io.tidemark.app.cli;

import io.tidemark.app.config.FiledRules;
import io.tidemark.app.config.RuleBodies;
import io.tidemark.core.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code tidemark rules backtest}: what the rules of files would have done on a server's stored history. */
final class RuleTrials {
    private static final int FIRED = 1;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_SHOWN = 20;

    private final int days;
    private final List<String> lines = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private boolean fired;

    private RuleTrials(int days) {
        this.days = days;
    }

    static RuleTrials of(CommandLine line) {
        String text = line.option("days").orElse(String.valueOf(USUAL_DAYS));
        try {
            return new RuleTrials(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--days takes a number of days such as 30, not '" + text + "'", e);
        }
    }

    Outcome run(List<FiledRules> files, RulesServer server) throws IOException, InterruptedException {
        for (FiledRules file : files) {
            for (int at = 0; at < file.rules().size(); at++) {
                attempt(file, at, server);
            }
        }
        if (!mistakes.isEmpty()) {
            return Outcome.refused(String.join("\n", mistakes));
        }
        return new Outcome(fired ? FIRED : 0, String.join("\n", lines), false);
    }

    private void attempt(FiledRules file, int at, RulesServer server) throws IOException, InterruptedException {
        Rule rule = file.rules().get(at);
        RulesServer.Answer answer = server.backtest(RuleBodies.of(rule), days);
        if (answer.isWell()) {
            tell(rule, answer.body());
        } else {
            RulesServer.problems(answer)
                    .forEach(problem -> mistakes.add(file.place(at, problem.getKey()) + ": " + problem.getValue()));
        }
    }

    private void tell(Rule rule, JsonNode tried) {
        int incidents = tried.path("incidents").asInt();
        fired |= incidents > 0;
        String more = tried.path("cut").asBoolean() ? "more than " : "";
        lines.add(rule.id() + ": " + more + counted(incidents, "incident") + " in " + days + " days, "
                + counted(tried.path("violated").asInt(), "violation") + " of "
                + counted(tried.path("judged").asInt(), "judgement"));
        for (JsonNode dataset : tried.path("datasets")) {
            tell(dataset);
        }
        int leftOut = tried.path("leftOut").asInt();
        if (leftOut > 0) {
            lines.add("    " + counted(leftOut, "more dataset") + " not tried");
        }
    }

    private void tell(JsonNode dataset) {
        String name = dataset.path("dataset").asString();
        if (!dataset.path("unanswered").isMissingNode()) {
            lines.add("    " + name + ": not answered: "
                    + dataset.path("unanswered").asString());
        }
        int shown = 0;
        for (JsonNode firing : dataset.path("firings")) {
            if (shown++ == MOST_SHOWN) {
                lines.add("    " + name + ": " + (dataset.path("firings").size() - MOST_SHOWN) + " more");
                return;
            }
            lines.add("    " + name + " " + firing.path("partition").asString() + " (incident "
                    + firing.path("incident").asInt() + "): "
                    + firing.path("message").asString());
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
