package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.web.ui.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The bar that chooses a tab of a dataset's page. */
final class KindTabs extends Tabs {
    KindTabs(DatasetKind dataset, TabKind first, Consumer<TabKind> chosen) {
        Map<Tab, TabKind> kinds = new HashMap<>();
        for (TabKind kind : TabKind.values()) {
            Tab tab = new Tab(Words.of(kind));
            if (kind.isFor(dataset)) {
                kinds.put(tab, kind);
                add(tab);
            }
            if (kind == first) {
                setSelectedTab(tab);
            }
        }
        addSelectedChangeListener(
                change -> chosen.accept(kinds.getOrDefault(change.getSelectedTab(), TabKind.PARTITIONS)));
    }
}
