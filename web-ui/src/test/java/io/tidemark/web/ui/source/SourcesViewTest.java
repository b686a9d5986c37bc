package io.tidemark.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SourcesViewTest extends ViewTest {
    private static final SourceId WAREHOUSE = new SourceId("warehouse");

    @Autowired
    private InMemoryStore store;

    @BeforeEach
    void open() {
        navigate(SourcesView.class);
    }

    @Test
    void storedSecretIsNeverFilledBackAndStaysWhenLeftEmpty() {
        pressInGrid(2, 0);
        assertThat(password().getValue()).isEmpty();
        field("user").setValue("somebody_else");
        press("Save");
        Source saved = store.sources().find(WAREHOUSE).orElseThrow();
        assertThat(saved.options()).containsEntry("user", "somebody_else");
        assertThat(saved.secrets()).containsEntry("password", new Secret("s3cret"));
    }

    @Test
    void newSecretReplacesTheStoredOne() {
        pressInGrid(2, 0);
        password().setValue("other");
        press("Save");
        assertThat(store.sources().find(WAREHOUSE).orElseThrow().secrets())
                .containsEntry("password", new Secret("other"));
    }

    @Test
    void connectionTestSaysWhatIsWrong() {
        pressInGrid(2, 0);
        press("Test connection");
        assertThat(textOfPage()).contains("It works.");
        field("host").setValue("down");
        press("Test connection");
        assertThat(textOfPage()).contains("Unreachable. Source warehouse: nothing answers at down:5432");
    }

    @Test
    void requiredOptionIsAskedFor() {
        pressInGrid(2, 0);
        field("host").clear();
        press("Save");
        assertThat(field("host").isInvalid()).isTrue();
        assertThat(store.sources().find(WAREHOUSE).orElseThrow().options()).containsEntry("host", "db.internal");
    }

    @Test
    void sourceOfTheFileIsShownButNotChanged() {
        pressInGrid(0, 0);
        assertThat(textOfPage()).contains("From the configuration file.");
        assertThat(find(Button.class).withText("Save").exists()).isFalse();
        assertThat(find(Button.class).withText("Delete").exists()).isFalse();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private PasswordField password() {
        return find(PasswordField.class).single();
    }
}
