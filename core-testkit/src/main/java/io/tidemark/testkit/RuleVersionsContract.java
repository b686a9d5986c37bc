package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.Way;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@code RuleVersions} does. */
public abstract class RuleVersionsContract {
    private static final RuleId ID = new RuleId("r.1");
    private static final Editor ANNA = new Editor("anna ü", Way.CONTRACT, "shop \"x\"");

    protected abstract Ports ports();

    private static RuleVersion version(int number, @Nullable Rule rule) {
        return new RuleVersion(ID, number, NOON.plus(Duration.ofMinutes(number)), ANNA, rule);
    }

    @Test
    void versionsAreFoundAsTheyWereNewestFirstAlsoADeletion() {
        Rule first = aRule().withId("r.1")
                .ofType(RuleType.PATTERN_MATCH)
                .onColumn("naïve")
                .with("where", "a = 'b'")
                .with("pattern", "^x$")
                .forThe(new DatasetSelector(List.of("lake:*"), List.of("gold"), List.of()))
                .inShadow()
                .from(Origin.FILE)
                .build();
        Rule second = aRule().withId("r.1")
                .when(new Condition.Anomaly(1.5, Direction.DOWN))
                .build();
        ports().ruleVersions().add(version(1, first));
        ports().ruleVersions().add(version(2, null));
        ports().ruleVersions().add(version(3, second));

        assertThat(ports().ruleVersions().of(ID))
                .containsExactly(version(3, second), version(2, null), version(1, first));
        assertThat(ports().ruleVersions().of(new RuleId("r.2"))).isEmpty();
    }

    @Test
    void theVersionOfAMomentIsTheNewestThatWasThereThen() {
        Rule rule = aRule().withId("r.1").build();
        ports().ruleVersions().add(version(1, rule));
        ports().ruleVersions().add(version(5, rule));

        assertThat(ports().ruleVersions().at(ID, NOON.plusSeconds(299))).contains(version(1, rule));
        assertThat(ports().ruleVersions().at(ID, NOON.plusSeconds(300))).contains(version(5, rule));
        assertThat(ports().ruleVersions().at(ID, NOON)).isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        ports().ruleVersions().add(version(1, null));
        assertThatThrownBy(() -> ports().ruleVersions().add(version(1, null))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void rulesAreFoundByWhatChangedThem() {
        ports().ruleVersions().add(version(1, null));
        ports().ruleVersions().add(version(2, null));

        assertThat(ports().ruleVersions().touched(Way.CONTRACT, "shop \"x\"")).containsExactly(ID);
        assertThat(ports().ruleVersions().touched(Way.POLICY, "shop \"x\"")).isEmpty();
        assertThat(ports().ruleVersions().touched(Way.CONTRACT, "shop")).isEmpty();
    }
}
