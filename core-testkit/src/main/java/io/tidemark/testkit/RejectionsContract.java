package io.tidemark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.suggest.Rejections;
import org.junit.jupiter.api.Test;

/** What every {@code Rejections} does. */
public abstract class RejectionsContract {
    protected abstract Ports ports();

    @Test
    void whatWasRejectedStaysSoForItsDatasetOnly() {
        Rejections rejections = ports().rejections();
        rejections.add(Builders.PLAYS, new RuleId("plays.complete"), "ada", Builders.NOON);
        rejections.add(Builders.PLAYS, new RuleId("plays.complete"), "bob", Builders.NOON);
        assertThat(rejections.of(Builders.PLAYS)).containsExactly(new RuleId("plays.complete"));
        assertThat(rejections.of(new DatasetId("warehouse:public.other"))).isEmpty();
    }
}
