package io.tidemark.web.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.web.ui.chart.CurveChart;
import io.tidemark.web.ui.chart.HeatMap;
import io.tidemark.web.ui.chart.HeatMapModel;
import io.tidemark.web.ui.chart.MetricChart;
import io.tidemark.web.ui.sample.SampleData;
import io.tidemark.web.ui.sample.ViewTest;
import io.tidemark.web.ui.words.Words;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class DatasetViewTest extends ViewTest {
    @Test
    void heatMapShowsFourteenDaysOfHoursWithTodayOnTop() {
        open(SampleData.PLAYS, "");
        HeatMapModel map = Objects.requireNonNull(find(HeatMap.class).single().shown());
        assertThat(map.columns()).hasSize(24);
        assertThat(map.rows()).hasSize(14);
        assertThat(map.rows().getFirst().label()).isEqualTo("Sun Nov 22");
        assertThat(map.rows().getFirst().cells().get(11))
                .satisfies(cell -> assertThat(cell.kind()).isEqualTo("missing"));
        assertThat(map.rows().getFirst().cells().get(15)).isNull();
    }

    @Test
    void ofATopicItIsShownHowFarItIsReadAndWhatHasNoPlace() {
        open(SampleData.TOPIC, "");
        assertThat(textOf(find(ReadingPanel.class).single()))
                .contains("each record once", "1,204,311", "14 records could not be read")
                .contains("shard 1 offset 1204017", "the document ends early");
        open(SampleData.PLAYS, "");
        assertThat(textOf(find(ReadingPanel.class).single())).isEmpty();
    }

    @Test
    void aTopicShowsWhoReadsIt() {
        open(SampleData.TOPIC, "&tab=consumers");
        assertThat(textOf(find(ConsumersTab.class).single()))
                .contains("recommendations", "royalty-billing", "48,200", "+1,900", "84% of 7 d")
                .contains("left over: nobody belongs to it", "Records are kept");
        open(SampleData.PLAYS, "&tab=consumers");
        assertThat(find(ConsumersTab.class).exists()).isFalse();
        assertThat(find(PartitionsTab.class).exists()).isTrue();
    }

    @Test
    void aTopicShowsHowFastItCameAndHowFarEachGroupWasBehind() {
        open(SampleData.TOPIC, "&tab=consumers");
        TopicPanel panel = find(TopicPanel.class).single();
        MetricChart chart = find(MetricChart.class, panel).single();
        assertThat(chart.getElement().getAttribute("aria-label")).isEqualTo("Records in a second");
        assertThat(Objects.requireNonNull(chart.shown()).points()).hasSizeGreaterThan(10);

        Select<?> figure = find(Select.class, panel).atIndex(1);
        test(figure).selectItem("Left to read · royalty-billing");
        assertThat(chart.getElement().getAttribute("aria-label")).isEqualTo("Left to read · royalty-billing");
        assertThat(Objects.requireNonNull(chart.shown()).points().getLast().value())
                .isPositive();
        test(figure).selectItem("Oldest left to read · royalty-billing");
        assertThat(Objects.requireNonNull(chart.shown()).unit()).isEqualTo("SECONDS");
    }

    @Test
    void chosenCellOpensItsPartition() {
        open(SampleData.PLAYS, "");
        assertThat(find(PartitionPanel.class).exists()).isFalse();
        choose("2026-11-22T10:00Z");
        assertThat(textOf(find(PartitionPanel.class).single()))
                .contains("2026-11-22 10:00", "Reopened", "305,602", "at most 100 expected", "v2", "country 99.46%");
    }

    @Test
    void curveShowsHowTheCurrentHourFillsAgainstWhatIsUsual() {
        open(SampleData.PLAYS, "");
        CurveChart.Curve curve =
                Objects.requireNonNull(find(CurveChart.class).single().shown());
        assertThat(curve.window()).isEqualTo("2026-11-22 14:00");
        assertThat(curve.points())
                .extracting(CurveChart.Point::label)
                .startsWith("now", "−30 min", "−15 min", "end", "5 min", "10 min")
                .endsWith("7 d");
        assertThat(curve.points().getFirst().seen()).isBetween(0.3, 0.6);
        assertThat(textOfPage())
                .contains("nine of ten windows have 99 % of their rows", "of the usual", "the rest usually comes by");
    }

    @Test
    void chosenPartitionIsLaidOverTheCurve() {
        open(SampleData.PLAYS, "");
        choose("2026-11-22T10:00Z");
        assertThat(Objects.requireNonNull(find(CurveChart.class).single().shown())
                        .window())
                .isEqualTo("2026-11-22 10:00");
        assertThat(textOf(find(PartitionPanel.class).single())).contains("of the usual", "it is closed");
    }

    @Test
    void addressOpensThePartition() {
        open(SampleData.PLAYS, "partition=2026-11-22T11:00Z");
        assertThat(textOf(find(PartitionPanel.class).single())).contains("Missing", "No rows at its deadline");
    }

    @Test
    void whenPartitionsAreExpectedIsToldAndHowThatIsKnown() {
        open(SampleData.PLAYS, "");
        assertThat(textOf(find(DatasetHeader.class).single()))
                .contains(
                        "Expected",
                        "Hourly, around the clock but for Fri 09:00",
                        "learnt from 30 days; Settings › Expected on sets it");
        open(SampleData.USERS, "");
        assertThat(textOf(find(DatasetHeader.class).single())).doesNotContain("Expected");
    }

    @Test
    void theDatasetIsGivenAsAContractWithWhatThatCannotSay() {
        open(SampleData.PLAYS, "");
        find(Button.class).withText("Contract").single().click();
        ContractDialog dialog = find(ContractDialog.class).single();
        assertThat(textOf(dialog)).contains("id: \"" + SampleData.PLAYS + "\"", "no words for", "thresholds only");
        assertThat(find(Anchor.class).withText("Download").exists()).isTrue();
    }

    @Test
    void rowsThatLieInAPartitionOfAnotherTimeAreCounted() {
        open(SampleData.ROYALTIES, "partition=2026-11-20T00:00Z");
        assertThat(textOf(find(DatasetHeader.class).single())).contains("of day", "event time in event_time");
        assertThat(textOf(find(PartitionPanel.class).single())).contains("Misplaced rows");
    }

    @Test
    void wholeDatasetIsOnePartition() {
        open(SampleData.USERS, "");
        assertThat(find(HeatMap.class).exists()).isFalse();
        assertThat(textOf(find(PartitionPanel.class).single())).contains("4,120,077", "+275");
    }

    @Test
    void datasetThatCannotBeReadSaysWhyAndWhatToDo() {
        open(SampleData.BROKEN, "");
        assertThat(textOfPage()).contains("Cannot be read: permission denied.", "GRANT SELECT");
    }

    @Test
    void datasetThatIsGoneSaysSo() {
        open(new DatasetId("events:old-clicks"), "");
        assertThat(textOfPage()).contains("Gone.", "no longer lists this dataset");
    }

    @Test
    void unknownDatasetIsNoError() {
        open(new DatasetId("nowhere:nothing"), "");
        assertThat(textOfPage()).contains("There is no dataset nowhere:nothing");
    }

    @Test
    void everyTabShowsItsPart() {
        open(SampleData.PLAYS, "");
        choose(TabKind.METRICS);
        assertThat(find(MetricChart.class).all()).hasSize(3);
        choose(TabKind.COLUMNS);
        assertThat(textOfPage()).contains("figures of 2026-11-22 14:00, the newest profile");
        choose(TabKind.SCHEMA_CHANGES);
        assertThat(textOfPage()).contains("Type changed country character(2) text");
        choose(TabKind.RULES);
        assertThat(textOfPage())
                .contains("Events arrive once Duplicate values Duplicate row count ≤ 100 Error 0 1 0 0");
        choose(TabKind.INCIDENTS);
        assertThat(textOfPage()).contains("INC-1 Open Critical 2 hours of warehouse:public.playback_started");
    }

    @Test
    void suggestedRulesAreTakenOrSentAway() {
        open(SampleData.PLAYS, "tab=rules");
        assertThat(textOfPage())
                .contains("Suggested rules", "never null in 720,000 rows", "2 of 720", "tv, phone, web");
        press("Reject");
        assertThat(textOfPage()).doesNotContain("2 of 720");
        press("Accept");
        assertThat(textOfPage()).contains("Values in set: device_type").doesNotContain("3 different values");
        press("Accept all 1");
        assertThat(textOfPage()).contains("Null values: event_id", "Nothing more to suggest");
    }

    @Test
    void clickedPointOpensItsPartition() {
        open(SampleData.PLAYS, "tab=metrics");
        MetricChart chart = find(MetricChart.class).all().getFirst();
        fire(
                chart,
                "point-click",
                "event.detail.at",
                LongNode.valueOf(Instant.parse("2026-11-22T10:00:00Z").toEpochMilli()));
        assertThat(textOf(find(PartitionPanel.class).single())).contains("2026-11-22 10:00", "305,602");
    }

    @Test
    void windowThatStillFillsIsNotDrawnAsADrop() {
        open(SampleData.PLAYS, "tab=metrics");
        MetricChart chart = find(MetricChart.class).all().getFirst();
        assertThat(Objects.requireNonNull(chart.shown()).points().getLast().at())
                .isEqualTo(Instant.parse("2026-11-22T13:00:00Z").toEpochMilli());
    }

    @Test
    void lineageIsShownWithHealthAndMayBeCorrected() {
        open(SampleData.PLAYS, "tab=lineage");
        assertThat(textOf(find(LineageTab.class).single()))
                .contains("events:playback-started", "the only table that has the name of the topic Remove")
                .contains("warehouse:public.royalty_daily Unhealthy 1 the definition of the view reads it")
                .contains("Downstream 2 datasets");

        press("Remove");
        assertThat(textOf(find(LineageTab.class).single())).contains("ignored", "Restore");
        press("Restore");
        assertThat(textOf(find(LineageTab.class).single())).doesNotContain("ignored");
    }

    private static void open(DatasetId dataset, String query) {
        UI.getCurrent().navigate("datasets/" + dataset, QueryParameters.fromString(query));
    }

    private void choose(TabKind kind) {
        Tabs tabs = find(Tabs.class).single();
        tabs.getChildren()
                .map(Tab.class::cast)
                .filter(tab -> tab.getLabel().equals(Words.of(kind)))
                .forEach(tabs::setSelectedTab);
    }

    private void choose(String partition) {
        fire(find(HeatMap.class).single(), "cell-click", "event.detail.partition", StringNode.valueOf(partition));
    }

    private static void fire(Component on, String event, String name, JsonNode value) {
        ObjectNode detail = JacksonUtils.createObjectNode();
        detail.set(name, value);
        on.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(on.getElement(), event, detail));
    }
}
