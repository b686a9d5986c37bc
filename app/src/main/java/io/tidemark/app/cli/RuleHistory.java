package io.tidemark.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a rule was, who changed it and when, as a server tells it. */
final class RuleHistory {
    private RuleHistory() {}

    static Outcome show(String rule, RulesServer server) throws IOException, InterruptedException {
        RulesServer.Answer answer = server.versions(rule);
        if (!answer.isWell()) {
            return Outcome.refused(answer.why());
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode version : answer.body().path("items")) {
            String about = version.path("about").asString("");
            lines.add("version " + version.path("version").asInt() + "  "
                    + version.path("at").asString("") + "  "
                    + version.path("author").asString("") + ", "
                    + version.path("way").asString("") + (about.isEmpty() ? "" : " " + about)
                    + (version.path("deleted").asBoolean(false) ? ", deleted" : ""));
            for (JsonNode change : version.path("changes")) {
                line("  - ", change.path("before"), lines);
                line("  + ", change.path("after"), lines);
            }
        }
        return Outcome.said(lines.isEmpty() ? "Nobody has changed " + rule + " yet." : String.join("\n", lines));
    }

    private static void line(String sign, JsonNode text, List<String> lines) {
        if (text.isString()) {
            lines.add(sign + text.asString());
        }
    }

    static Outcome restore(String rule, String version, RulesServer server) throws IOException, InterruptedException {
        if (!version.matches("[1-9][0-9]{0,8}")) {
            return Outcome.refused("A version is a number, as 'tidemark rules history " + rule + "' tells them, not '"
                    + version + "'");
        }
        RulesServer.Answer answer = server.restore(rule, Integer.parseInt(version));
        return answer.isWell()
                ? Outcome.said(rule + " is again what version " + version + " was.")
                : Outcome.refused(RulesServer.problems(answer).stream()
                        .map(problem ->
                                (problem.getKey().isEmpty() ? "" : problem.getKey() + ": ") + problem.getValue())
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(answer.why()));
    }
}
