package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.feedback.Feedback;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.rule.RuleId;
import org.junit.jupiter.api.Test;

/** What every {@code Feedbacks} does. */
public abstract class FeedbacksContract {
    private static final RuleId ROWS = new RuleId("rows");

    protected abstract Ports ports();

    private static Feedback about(PartitionKey.Window window, String column, Stance stance, double observed) {
        return new Feedback(ROWS, PLAYS, column, window, stance, observed, "anna ü", NOON);
    }

    @Test
    void whatIsSaidIsFoundByWindowAndTheNewestOfAValueCounts() {
        Feedback first = about(Builders.tenPlus(-1), "", Stance.EXPECTED, 0.1 + 0.2);
        Feedback column = about(TEN, "naïve \"x\"", Stance.EXCLUDED, 5);
        ports().feedbacks().save(about(TEN, "", Stance.EXPECTED, 4));
        ports().feedbacks().save(column);
        ports().feedbacks().save(first);
        ports().feedbacks().save(about(TEN, "", Stance.EXCLUDED, 7));

        assertThat(ports().feedbacks().of(PLAYS)).containsExactly(first, about(TEN, "", Stance.EXCLUDED, 7), column);
        assertThat(ports().feedbacks().of(new DatasetId("warehouse:other"))).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGone() {
        ports().feedbacks().save(about(TEN, "", Stance.EXPECTED, 4));
        ports().feedbacks().save(about(TEN, "a", Stance.EXPECTED, 4));
        ports().feedbacks().delete(ROWS, PLAYS, "", TEN);

        assertThat(ports().feedbacks().of(PLAYS)).containsExactly(about(TEN, "a", Stance.EXPECTED, 4));
    }
}
