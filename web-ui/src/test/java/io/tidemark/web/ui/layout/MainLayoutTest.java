package io.tidemark.web.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthReads;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MainLayoutTest extends ViewTest {
    @Autowired
    private HealthReads health;

    @Test
    void navigationCountsOpenIncidents() {
        UI.getCurrent().navigate("rules");
        SideNavItem incidents = find(SideNavItem.class)
                .withPropertyValue(SideNavItem::getLabel, "Incidents")
                .single();
        assertThat(incidents.getSuffixComponent().getElement().getText()).isEqualTo("4");
    }

    @Test
    void headerNamesThePage() {
        UI.getCurrent().navigate("datasets/warehouse:public.users");
        assertThat(find(H1.class).single().getText()).isEqualTo("public.users");
    }

    @Test
    void searchGoesToTheDataset() {
        UI.getCurrent().navigate("rules");
        ComboBox<DatasetSummary> search = find(DatasetSearch.class).single();
        search.setValue(health.datasets(new DatasetFilter("royalty", null, null, DatasetFilter.Sort.NAME, false), 0, 1)
                .getFirst());
        assertThat(find(H1.class).single().getText()).isEqualTo("public.royalty_daily");
    }

    @Test
    void wrongPasswordIsTold() {
        UI.getCurrent().navigate("login", QueryParameters.fromString("error"));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }
}
