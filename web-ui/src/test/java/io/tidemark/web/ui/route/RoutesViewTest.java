package io.tidemark.web.ui.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.route.Route;
import io.tidemark.core.route.RouteTree;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoutesViewTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

    @Test
    void routesAreShownAsATreeInWords() {
        navigate(RoutesView.class);
        assertThat(textOfPage())
                .contains("from the configuration file", "root every incident")
                .contains("playback datasets warehouse:* up to error", "tells slack-data")
                .contains("quiet mon,tue,wed,thu,fri 22:00 to 07:00 Europe/Stockholm below critical")
                .contains("after 15 min without acknowledgement: data-oncall");
    }

    @Test
    void withoutAnyItIsSaidThatEverybodyIsTold() {
        store.routes().save(RouteTree.USUAL);
        navigate(RoutesView.class);
        assertThat(textOfPage()).contains("every receiver is told at once", "tells every receiver");
    }

    @Test
    void theWayOfAnIncidentThatCouldBeIsShown() {
        navigate(RoutesView.class);
        press("Show its way");
        assertThat(find(TextField.class).withCaption("Dataset").single().isInvalid())
                .isTrue();
        find(TextField.class).withCaption("Dataset").single().setValue("warehouse:public.orders");
        press("Show its way");
        assertThat(textOfPage()).contains("root › playback", "After 15 min");
    }

    @Test
    void aTestIsSentToWhomTheRouteLeads() {
        navigate(RoutesView.class);
        press("Send test");
        assertThat(test(find(Notification.class).last()).getText()).contains("Test sent to");
    }

    private void ownRoutes() {
        store.routes().save(new RouteTree(store.routes().tree().root(), Origin.USER));
        navigate(RoutesView.class);
    }

    private List<String> below(String route) {
        return find(store.routes().tree().root(), route).routes().stream()
                .map(Route::name)
                .toList();
    }

    private static Route find(Route from, String name) {
        return from.name().equals(name)
                ? from
                : from.routes().stream()
                        .map(child -> find(child, name))
                        .filter(found -> found.name().equals(name))
                        .findFirst()
                        .orElse(from);
    }

    @Test
    void routesOfTheFileAreNotChangedHere() {
        navigate(RoutesView.class);
        assertThat(find(Button.class).withText("Edit").all()).isEmpty();
    }

    @Test
    void aRouteIsAddedMovedChangedAndRemoved() {
        ownRoutes();
        List<String> before = below("root");
        press("Add below", 0);
        find(TextField.class).withCaption("Name").single().setValue("gold");
        find(TextField.class).withCaption("Tags").single().setValue("gold, core");
        find(TextField.class).withCaption("Owners").single().setValue("payments");
        find(TextArea.class).single().setValue("15m: slack-data");
        press("Save");
        assertThat(below("root")).hasSize(before.size() + 1).endsWith("gold");
        assertThat(textOfPage())
                .contains("gold datasets tagged gold or core, owned by payments", "after 15 min without");

        pressNamed("Move gold up");
        assertThat(below("root").get(before.size() - 1)).isEqualTo("gold");

        pressNamed("Move gold down");
        press("Remove");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(below("root")).isEqualTo(before);
    }

    @Test
    void whatMakesNoRouteIsSaidInTheWordsOfTheFile() {
        ownRoutes();
        press("Add below", 0);
        find(TextField.class).withCaption("Name").single().setValue("Gold!");
        press("Save");
        assertThat(textOfPage()).contains("a route's name has lower-case letters");
        find(TextField.class).withCaption("Name").single().setValue("gold");
        find(TextField.class).withCaption("First wait").single().setValue("soon");
        press("Save");
        assertThat(textOfPage()).contains("groupWait");
        find(TextField.class).withCaption("First wait").single().setValue("");
        find(TextArea.class).single().setValue("15m: nobody-there");
        press("Save");
        assertThat(textOfPage()).contains("there is no receiver 'nobody-there'");
    }

    private void pressNamed(String name) {
        test(find(Button.class)
                        .withCondition(button ->
                                button.getAriaLabel().filter(name::equals).isPresent())
                        .single())
                .click();
    }

    private void press(String text, int number) {
        test(find(Button.class).withText(text).all().get(number)).click();
    }
}
