package io.tidemark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.route.EscalationForm;
import io.tidemark.core.route.GroupLabel;
import io.tidemark.core.route.MatchForm;
import io.tidemark.core.route.QuietForm;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code Routes} does. */
public abstract class RoutesContract {
    protected abstract Ports ports();

    @Test
    void asLongAsThereIsNoTreeEverybodyIsTold() {
        assertThat(ports().routes().tree()).isEqualTo(RouteTree.USUAL);
    }

    @Test
    void theTreeIsReadBackAsItWasSaved() {
        RouteForm night = new RouteForm(
                "night",
                new MatchForm(
                        List.of("warehouse:*"),
                        List.of("gold"),
                        List.of("payments"),
                        List.of("default.*"),
                        List.of("row_count"),
                        null,
                        Severity.WARNING,
                        Severity.ERROR),
                true,
                List.of("chat"),
                List.of(GroupLabel.DATASET, GroupLabel.RULE),
                "10s",
                "90m",
                "2d",
                false,
                new QuietForm("Europe/Stockholm", "mon-fri except 12-25", "22:00", "07:00", null),
                List.of(new EscalationForm("15m", List.of("pager"))),
                null);
        RouteForm root =
                new RouteForm(null, null, null, null, null, null, null, null, null, null, null, List.of(night));
        RouteTree tree = new RouteTree(root.root(), Origin.FILE);

        ports().routes().save(RouteTree.USUAL);
        ports().routes().save(tree);

        assertThat(ports().routes().tree()).isEqualTo(tree);
    }
}
