package io.tidemark.web.ui.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.route.RouteTree;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.ViewTest;
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
}
