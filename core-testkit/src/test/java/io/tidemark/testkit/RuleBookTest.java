package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.FieldChange;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.RuleDiff;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Editor ANNA = new Editor("anna", Way.PAGE);
    private static final Editor BO = new Editor("bo", Way.API);

    private final InMemoryStore store = new InMemoryStore();
    private final RuleBook book = store.ruleBook();

    private static RuleBuilder set() {
        return aRule().withId("countries").ofType(RuleType.VALUES_IN_SET).onColumn("country");
    }

    @Test
    void everyChangeIsAVersionWithAuthorTimeAndReadableDiff() {
        Rule first = set().with("values", "SE", "NO").build();
        Rule second = set().with("values", "SE", "NO", "yes")
                .when(Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 0.25))
                .withSeverity(Severity.CRITICAL)
                .build();
        book.save(first, ANNA);
        book.save(second, BO);

        List<RuleVersion> versions = book.versions(first.id());
        assertThat(versions).extracting(RuleVersion::number).containsExactly(2, 1);
        assertThat(versions).extracting(RuleVersion::by).containsExactly(BO, ANNA);
        assertThat(versions).extracting(RuleVersion::at).containsOnly(Builders.NOON);
        assertThat(RuleDiff.of(versions, 0))
                .contains(new FieldChange(
                        "parameters.values",
                        "parameters.values: [SE, \"NO\"]",
                        "parameters.values: [SE, \"NO\", \"yes\"]"))
                .anySatisfy(change -> assertThat(change.after()).isEqualTo("condition: {mustBeLessThan: 0.25}"))
                .anySatisfy(change -> assertThat(change.after()).isEqualTo("severity: critical"))
                .hasSize(3);
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        book.save(set().build(), ANNA);
        book.save(set().build(), BO);
        assertThat(book.versions(set().build().id())).hasSize(1);
    }

    @Test
    void aRuleThatWasThereBeforeVersionsKeepsWhatItWas() {
        store.rules().save(set().build());
        book.save(set().disabled().build(), ANNA);
        assertThat(book.versions(set().build().id()))
                .extracting(RuleVersion::ruleOrNull)
                .containsExactly(set().disabled().build(), set().build());
    }

    @Test
    void aDeletedRuleKeepsItsVersionsAndNumbersGoOn() {
        Rule rule = set().build();
        book.save(rule, ANNA);
        book.delete(rule.id(), BO);
        assertThat(store.rules().find(rule.id())).isEmpty();
        book.save(rule, ANNA);
        assertThat(book.versions(rule.id())).extracting(RuleVersion::number).containsExactly(3, 2, 1);
        assertThat(book.versions(rule.id()).get(1).rule()).isEmpty();
    }

    @Test
    void aRuleInShadowThatIsSwitchedOffAndOnIsInShadowAgain() {
        Rule shadow = set().inShadow().build();
        book.save(shadow, ANNA);
        Rule off = book.switched(shadow, false);
        assertThat(off.mode()).isEqualTo(RuleMode.DISABLED);
        book.save(off, ANNA);
        assertThat(book.switched(off, true)).isEqualTo(shadow);
        assertThat(book.switched(aRule().withId("new").disabled().build(), true).mode())
                .isEqualTo(RuleMode.ACTIVE);
    }

    @Test
    void rulesOfAContractAreFoundAlsoWhenSomebodyChangedThemSince() {
        Editor contract = ANNA.by(Way.CONTRACT, "shop");
        book.save(set().build(), contract);
        book.save(set().inShadow().build(), BO);
        Rule gone = aRule().withId("gone").build();
        book.save(gone, contract);
        book.delete(gone.id(), BO);
        assertThat(book.touched(Way.CONTRACT, "shop"))
                .containsExactly(set().inShadow().build());
        assertThat(book.touched(Way.CONTRACT, "other")).isEmpty();
    }
}
