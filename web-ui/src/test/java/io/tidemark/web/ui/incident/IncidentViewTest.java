package io.tidemark.web.ui.incident;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.Way;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentViewTest extends ViewTest {
    private static final IncidentId MISSING_HOURS = new IncidentId(1);

    @Autowired
    private InMemoryStore store;

    @Test
    void pageSaysWhatBrokeWhereAndSinceWhen() {
        open("INC-2");
        assertThat(textOfPage())
                .contains(
                        "7,640 duplicate rows in warehouse:public.playback_started",
                        "Duplicate row count ≤ 100",
                        "2026-11-22 10:00 Fails 7,640 of 305,602 rows",
                        "at most 100 expected 7,640 at most 100");
    }

    @Test
    void rootAndWhatFollowsFromItNameEachOther() {
        open("INC-1");
        assertThat(textOfPage())
                .contains("Impacted datasets 1 of 2 datasets downstream fail of it")
                .contains("warehouse:public.royalty_daily Open Missing partition");
        open("INC-901");
        assertThat(textOfPage())
                .contains("Root cause: INC-1 2 hours of warehouse:public.playback_started are missing")
                .contains("Receivers hear of that one only.");
    }

    @Test
    void badRowsAreShownWithHashedPersonalData() {
        open("INC-2");
        assertThat(textOfPage())
                .contains("Bad rows", "event_id", "e-204117", "null", "hashed, for they may name persons: user_email");
        open("INC-1");
        assertThat(textOfPage()).doesNotContain("Bad rows");
    }

    @Test
    void whoIsNoAdministratorIsOfferedNoDownload() {
        open("INC-2");
        assertThat(textOfPage()).doesNotContain("All bad rows");
    }

    @Test
    void partitionLeadsToItsCell() {
        open("INC-1");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("datasets/warehouse:public.playback_started?partition=2026-11-22T11%3A00Z");
    }

    @Test
    void messagesShowWhatDidNotArrive() {
        open("INC-1");
        assertThat(textOfPage()).contains("data-oncall Opened Pending 502 Bad Gateway", "slack-data Opened Sent");
    }

    @Test
    void valuesOfARuleThatLearnsAreExpectedOrTakenBack() {
        store.ruleBook()
                .save(
                        aRule().withId(incident().rule().value())
                                .ofType(RuleType.ROW_COUNT)
                                .when(new Condition.Anomaly(1, Direction.BOTH))
                                .build(),
                        new Editor("anna", Way.PAGE));
        open("INC-1");
        press("Expected");
        press("They are expected");
        assertThat(store.feedbacks().of(incident().dataset()))
                .isNotEmpty()
                .allMatch(feedback -> feedback.stance() == Stance.EXPECTED);
        assertThat(find(Button.class).withText("Exclude").exists())
                .as("nothing is left to be said")
                .isFalse();
        if (incident().stillFailing().getLast().partition() instanceof PartitionKey.Window window) {
            store.feedbacks()
                    .delete(incident().rule(), incident().dataset(), incident().column(), window);
        }
        open("INC-1");
        assertThat(find(Button.class).withText("Exclude").exists())
                .as("a window that failed since")
                .isTrue();
        press("Take back what was said");
        assertThat(store.feedbacks().of(incident().dataset())).isEmpty();
    }

    @Test
    void aRuleThatLearnsNothingAsksForNoFeedback() {
        open("INC-2");
        assertThat(find(Button.class).withText("Expected").exists()).isFalse();
    }

    @Test
    void snoozedIncidentSaysSoUntilItIsWokenUp() {
        open("INC-2");
        press("Snooze");
        press("Snooze");
        assertThat(textOfPage()).contains("Silenced until", "Snoozed until");

        press("Wake up");

        assertThat(textOfPage()).contains("Woken up").doesNotContain("Silenced until");
    }

    @Test
    @SuppressWarnings("unchecked") // the dialog has one select, of durations
    void incidentIsSnoozedUntilTheNextPartition() {
        open("INC-2");
        press("Snooze");
        find(Select.class).single().setValue(SnoozeDialog.NEXT_PARTITION);
        press("Snooze");
        assertThat(textOfPage()).contains("Silenced until the next partition is judged.");
    }

    @Test
    void acknowledgedIncidentTellsWhoTookItOn() {
        open("INC-1");
        press("Acknowledge");
        test(find(TextArea.class).single()).setValue("on it");
        press("Acknowledge");
        assertThat(incident().status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
        assertThat(textOfPage()).contains("Taken on by", "on it");
        assertThat(find(Button.class).withText("Acknowledge").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked") // the dialog has one group, of resolutions
    void resolvedIncidentKeepsHowItEnded() {
        open("INC-1");
        press("Resolve");
        find(RadioButtonGroup.class).single().setValue(Resolution.EXPECTED);
        press("Resolve");
        assertThat(incident().resolution()).isEqualTo(Resolution.EXPECTED);
        assertThat(find(Button.class).withText("Resolve").exists()).isFalse();
    }

    @Test
    void emptyCommentIsRefused() {
        open("INC-1");
        int before = store.incidents().events(MISSING_HOURS).size();
        press("Comment");
        press("Comment");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(store.incidents().events(MISSING_HOURS)).hasSize(before);
    }

    @Test
    void unknownIncidentIsNoError() {
        open("INC-nonsense");
        assertThat(textOfPage()).contains("There is no incident INC-nonsense");
    }

    private Incident incident() {
        return store.incidents().find(MISSING_HOURS).orElseThrow();
    }

    private static void open(String incident) {
        UI.getCurrent().navigate("incidents/" + incident);
    }

    @Test
    void itIsPutIntoSomebodysHandsAndOutOfThem() {
        open("INC-1");
        press("Assign");
        find(TextField.class).withCaption("Assigned to").single().setValue("bob");
        find(TextField.class).withCaption("Note").single().setValue("knows it");
        press("Assign");
        assertThat(textOfPage()).contains("Assigned to bob", "Assigned");
        press("Assign");
        find(TextField.class).withCaption("Assigned to").single().setValue("");
        press("Assign");
        assertThat(store.incidents().find(new IncidentId(1)).orElseThrow().assignee())
                .isEmpty();
    }
}
