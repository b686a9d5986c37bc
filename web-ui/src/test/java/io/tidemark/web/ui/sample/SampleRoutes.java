package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.route.EscalationForm;
import io.tidemark.core.route.GroupLabel;
import io.tidemark.core.route.MatchForm;
import io.tidemark.core.route.QuietForm;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Severity;
import java.util.List;

/** Who of the made-up music service is told of what. */
final class SampleRoutes {
    private SampleRoutes() {}

    static RouteTree tree() {
        RouteForm grave = new RouteForm(
                "grave",
                new MatchForm(null, null, null, null, null, null, Severity.CRITICAL, null),
                true,
                List.of("data-oncall"),
                null,
                null,
                null,
                "4h",
                null,
                null,
                null,
                null);
        RouteForm playback = new RouteForm(
                "playback",
                new MatchForm(List.of("warehouse:*"), null, null, null, null, null, null, Severity.ERROR),
                null,
                List.of("slack-data"),
                List.of(GroupLabel.DATASET),
                "30s",
                "5m",
                null,
                null,
                new QuietForm("Europe/Stockholm", "mon-fri", "22:00", "07:00", null),
                List.of(new EscalationForm("15m", List.of("data-oncall"))),
                null);
        RouteForm events = new RouteForm(
                "events",
                new MatchForm(
                        List.of("events:*"),
                        null,
                        null,
                        List.of("default.*"),
                        List.of("topic_throughput"),
                        null,
                        null,
                        null),
                null,
                List.of("slack-data"),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
        RouteForm root = new RouteForm(
                null, null, null, null, null, null, null, null, null, null, null, List.of(grave, playback, events));
        return new RouteTree(root.root(), Origin.FILE);
    }
}
