package io.tidemark.web.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReceiversViewTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

    @BeforeEach
    void open() {
        navigate(ReceiversView.class);
    }

    @Test
    void receiversAndTheirMessagesAreListed() {
        assertThat(textOfPage())
                .contains("data-oncall PagerDuty On critical", "lake-hook Webhook Off", "1 waiting, 0 given up")
                .contains("502 Bad Gateway from events.pagerduty.com");
    }

    @Test
    void testMessageIsSent() {
        press("Send test");
        assertThat(test(find(Notification.class).single()).getText()).contains("took the test message");
    }

    @Test
    void aSilenceIsMadeAndEnded() {
        press("Add silence");
        find(TextField.class).withCaption("Datasets").single().setValue("lake:*");
        press("Silence");
        assertThat(textOfPage()).contains("lake:*", "Active");

        press("End now");

        assertThat(textOfPage()).contains("Nothing is silenced.");
    }

    @Test
    void whatWasGivenUpIsShownFirstAndCanBeSentAgain() {
        Delivery delivery = store.outbox().newest(1).getFirst();
        store.outbox().update(delivery.dead(delivery.createdAt(), "answered 404"));
        UI.getCurrent().navigate("rules");
        navigate(ReceiversView.class);

        press("Send again");

        assertThat(store.outbox().newest(Delivery.Status.DEAD, 9)).isEmpty();
        assertThat(textOfPage()).contains("0 given up");
    }

    @Test
    @SuppressWarnings("unchecked") // the selects of the form are of types and of severities
    void fieldsFollowTheType() {
        press("Add receiver");
        assertThat(find(PasswordField.class).all())
                .extracting(PasswordField::getLabel)
                .containsExactly("Webhook URL");
        find(Select.class).withCaption("Type").single().setValue(ReceiverType.PAGERDUTY);
        assertThat(find(PasswordField.class).all())
                .extracting(PasswordField::getLabel)
                .containsExactly("Routing key", "Webhook secret");
    }

    @Test
    void newReceiverIsSavedAndAMissingSecretIsAskedFor() {
        press("Add receiver");
        find(TextField.class).withCaption("Name").single().setValue("team-chat");
        press("Save");
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        find(PasswordField.class).single().setValue("https://hooks.example.org/2");
        press("Save");
        assertThat(store.receivers()
                        .find(new ReceiverId("team-chat"))
                        .orElseThrow()
                        .secrets())
                .containsEntry("url", new Secret("https://hooks.example.org/2"));
    }

    @Test
    void aMessageInOwnWordsIsPreviewedBeforeItIsSaved() {
        press("Add receiver");
        find(TextField.class).withCaption("Title").single().setValue("{{severity}}: {{title}}");
        find(TextArea.class).withCaption("Text").single().setValue("See {{link}}");
        press("Preview");
        assertThat(textOfPage()).contains("{{severity}}: {{title}} See {{link}} INC-0", "What Slack is sent");

        find(TextField.class).withCaption("Title").single().setValue("{{titel}}");
        press("Preview");
        assertThat(textOfPage()).contains("No preview.", "there is no variable 'titel'");
    }
}
