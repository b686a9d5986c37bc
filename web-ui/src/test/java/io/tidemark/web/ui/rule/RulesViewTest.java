package io.tidemark.web.ui.rule;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.Way;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.sample.SampleData;
import io.tidemark.web.ui.sample.ViewTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulesViewTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

    @BeforeEach
    void open() {
        navigate(RulesView.class);
    }

    @Test
    void everyRuleIsListedWithItsConditionInWords() {
        assertThat(test(grid()).size()).isEqualTo(5);
        assertThat(test(grid()).getCellText(4, 5)).isEqualTo("Row count within 25% of the usual");
    }

    @Test
    void aPolicyIsListedWithWhatItIsForNowAndSwitchedWithItsRules() {
        PolicyId id = new PolicyId("tier");
        DatasetSelector tagged = new DatasetSelector(List.of("*"), List.of("tier-1"), List.of());
        Rule rows = aRule().withId("tier.rows").named("Rows come").build();
        new PolicyDesk(store.policies(), store.rules(), store.ruleBook())
                .save(
                        PolicyPack.of(id, "First tier", tagged, List.of(rows), true, Origin.USER),
                        new Editor("anna", Way.PAGE));
        navigate(RulesView.class);
        assertThat(textOfPage()).contains("First tier", "tagged tier-1", "Rows come");
        press("Switch off");
        assertThat(store.rules().find(rows.id()).orElseThrow().enabled()).isFalse();
        press("Switch on");
        assertThat(store.rules().find(rows.id()).orElseThrow().enabled()).isTrue();
    }

    @Test
    void whatBecameOfIncidentsIsSaidAndANoisyRuleIsMuted() {
        assertThat(textOfPage()).contains("What became of their incidents", "Mended after", "no-duplicates 2 2");
        press("Mute");
        assertThat(textOfPage()).contains("Unmute");
        assertThat(store.silences().notOver(SampleData.NOW))
                .filteredOn(silence -> silence.until().equals(Silence.FOREVER))
                .hasSize(1);
        press("Unmute");
        assertThat(textOfPage()).doesNotContain("Unmute");
    }

    @Test
    void ruleOfAUserCanBeTurnedOff() {
        Checkbox box = (Checkbox) test(grid()).getCellComponent(3, 0);
        box.setValue(false);
        assertThat(store.rules().find(new RuleId("no-duplicates")).orElseThrow().enabled())
                .isFalse();
    }

    @Test
    void ruleOfTheFileIsShownButNotChanged() {
        assertThat(((Checkbox) test(grid()).getCellComponent(1, 0)).isEnabled()).isFalse();
        pressInGrid(1, 1);
        assertThat(textOfPage()).contains("From the configuration file.");
        assertThat(find(Button.class).withText("Save").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked") // the form has one combo box, of types
    void newRuleIsSavedAsItWasEntered() {
        press("Add rule");
        field("Name").setValue("Plays as yesterday");
        field("Id").setValue("plays-as-usual");
        field("Datasets").setValue("warehouse:public.play*, events:*");
        find(ComboBox.class).withCaption("Type").single().setValue(RuleType.ROW_COUNT_CHANGE);
        number("At most % below").setValue(30.0);
        number("At most % above").clear();
        press("Save");
        Rule rule = store.rules().find(new RuleId("plays-as-usual")).orElseThrow();
        assertThat(rule.condition()).isEqualTo(new Condition.Change(Baseline.USUAL, 0.3, Double.POSITIVE_INFINITY));
        assertThat(rule.target().globs()).containsExactly("warehouse:public.play*", "events:*");
    }

    @Test
    void theFormSaysHowOftenTheRuleWouldHaveFired() {
        press("Add rule");
        assertThat(textOfPage())
                .contains("Would have fired once in 30 days: 2 violations of 72 judgements", "usual are 1,000");
    }

    @Test
    void fieldsOfAnAnomalyReadWhatTheyShow() {
        Rule rule = aRule().withId("unusual")
                .ofType(RuleType.ROW_COUNT)
                .when(new Condition.Anomaly(2, Direction.DOWN))
                .build();
        ConditionFields fields = new ConditionFields();
        fields.show(rule.type(), Unit.ROWS, rule.condition());
        assertThat(fields.read()).contains(rule.condition());
    }

    @Test
    @SuppressWarnings("unchecked") // the form has one combo box, of types
    void ruleOnWhatHappensTakesNoThreshold() {
        press("Add rule");
        field("Name").setValue("Nothing is lost");
        field("Id").setValue("nothing-lost");
        find(ComboBox.class).withCaption("Type").single().setValue(RuleType.PARTITION_SHRUNK);
        assertThat(find(NumberField.class).exists()).isFalse();
        press("Save");
        assertThat(store.rules().find(new RuleId("nothing-lost")).orElseThrow().condition())
                .isEqualTo(new Condition.MustNotOccur());
    }

    @Test
    @SuppressWarnings("unchecked") // the form has one combo box, of types
    void parametersOfATypeAreEntered() {
        press("Add rule");
        field("Name").setValue("Countries");
        field("Id").setValue("countries");
        find(ComboBox.class).withCaption("Type").single().setValue(RuleType.VALUES_IN_SET);
        field("Columns").setValue("country");
        field("Values").setValue("SE, NO");
        field("Where (optional)").setValue("amount > 0");
        press("Save");
        assertThat(store.rules().find(new RuleId("countries")))
                .contains(aRule().withId("countries")
                        .named("Countries")
                        .ofType(RuleType.VALUES_IN_SET)
                        .on("*")
                        .onColumn("country")
                        .with("values", "SE", "NO")
                        .with("where", "amount > 0")
                        .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                        .withSeverity(Severity.WARNING)
                        .build());
    }

    @Test
    @SuppressWarnings("unchecked") // the form has one combo box, of types
    void aMissingParameterIsToldAtItsField() {
        press("Add rule");
        field("Name").setValue("Countries");
        field("Id").setValue("countries");
        find(ComboBox.class).withCaption("Type").single().setValue(RuleType.VALUES_IN_SET);
        press("Save");
        assertThat(field("Values").isInvalid()).isTrue();
        assertThat(store.rules().find(new RuleId("countries"))).isEmpty();
    }

    @Test
    void wrongInputIsToldAtItsField() {
        press("Add rule");
        field("Id").setValue("No Such Id");
        press("Save");
        assertThat(field("Id").isInvalid()).isTrue();
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Datasets").isInvalid()).isFalse();
        assertThat(store.rules().all()).hasSize(5);
    }

    @Test
    void idOfAnotherRuleIsRefused() {
        press("Add rule");
        field("Name").setValue("Copy");
        field("Id").setValue("volume");
        press("Save");
        assertThat(field("Id").getErrorMessage()).isEqualTo("There is a rule of this id already.");
    }

    @Test
    void aRuleShowsWhatItWasAndIsRestored() {
        Rule first = aRule().withId("no-duplicates").named("Once").inShadow().build();
        store.ruleBook().save(first, new Editor("anna", Way.API));
        store.ruleBook().save(first.withMode(RuleMode.ACTIVE), new Editor("bo", Way.PAGE));
        navigate(RulesView.class);
        pressInGrid(3, 1);
        assertThat(textOfPage())
                .contains("History", "Version 3", "bo on a page", "− mode: shadow", "Version 2", "anna by the API");
        find(Button.class).withText("Restore").all().getFirst().click();
        assertThat(store.rules().find(first.id())).contains(first);
        assertThat(store.ruleVersions().of(first.id()).getFirst().by().about()).isEqualTo("2");
    }

    @Test
    void aRuleInShadowThatIsTurnedOffAndOnIsInShadowAgain() {
        Rule shadow = aRule().withId("no-duplicates").inShadow().build();
        store.ruleBook().save(shadow, new Editor("anna", Way.API));
        navigate(RulesView.class);
        ((Checkbox) test(grid()).getCellComponent(3, 0)).setValue(false);
        assertThat(store.rules().find(shadow.id()).orElseThrow().mode()).isEqualTo(RuleMode.DISABLED);
        ((Checkbox) test(grid()).getCellComponent(3, 0)).setValue(true);
        assertThat(store.rules().find(shadow.id()).orElseThrow().mode()).isEqualTo(RuleMode.SHADOW);
    }

    @Test
    void aPolicyIsMadeWithItsRulesInAForm() {
        press("Add policy");
        field("Name").setValue("Gold tables");
        field("Id").setValue("gold");
        field("Only with a tag").setValue("core");
        assertThat(textOfPage()).contains("0 datasets now, and those to come");
        press("Add rule to policy");
        find(TextField.class).withCaption("Name").all().getLast().setValue("Rows come");
        find(TextField.class).withCaption("Id").all().getLast().setValue("rows");
        press("Done");
        assertThat(textOfPage()).contains("Rows come");
        press("Save");
        PolicyPack pack = new PolicyDesk(store.policies(), store.rules(), store.ruleBook())
                .find(new PolicyId("gold"))
                .orElseThrow();
        assertThat(pack.policy().target()).isEqualTo(new DatasetSelector(List.of("*"), List.of("core"), List.of()));
        assertThat(pack.rules()).extracting(Rule::id).containsExactly(new RuleId("gold.rows"));
        assertThat(textOfPage()).contains("Gold tables");
    }

    @Test
    void aRuleOfAPolicyIsShownWithWhereItIsChanged() {
        PolicyId id = new PolicyId("tier");
        Rule rows = aRule().withId("tier.rows").named("Rows come").build();
        new PolicyDesk(store.policies(), store.rules(), store.ruleBook())
                .save(
                        PolicyPack.of(id, "First tier", DatasetSelector.ALL, List.of(rows), true, Origin.USER),
                        new Editor("anna", Way.PAGE));
        navigate(RulesView.class);
        pressInGrid(4, 1);
        assertThat(textOfPage()).contains("Of the policy First tier.", "anna by policy tier");
        assertThat(find(Button.class).withText("Save").exists()).isFalse();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private NumberField number(String label) {
        return find(NumberField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked") // the page has one grid, of rules
    private Grid<Rule> grid() {
        return find(DenseGrid.class).single();
    }
}
