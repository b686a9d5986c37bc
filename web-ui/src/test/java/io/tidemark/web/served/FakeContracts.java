package io.tidemark.web.served;

import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.RuleType;
import io.tidemark.testkit.Builders;
import java.util.List;

/** Contracts of which each asks for one rule and the tag {@code gold} on the dataset that its text names. */
public final class FakeContracts implements Contracts {
    @Override
    public ContractText of(Dataset dataset) {
        return new ContractText(
                "apiVersion: \"v3.1.0\"\nid: \"" + dataset.id() + "\"\n",
                List.of(new ContractNote(0, "rule usual", "the standard knows thresholds only", 0)));
    }

    @Override
    public ContractRead read(String yaml, String name) {
        if (yaml.contains("wrong")) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    name + ": line 1: kind: is missing\n" + name + ": line 2: id: is missing");
        }
        String id = yaml.replaceAll("#.*", "").strip();
        DatasetSelector target = DatasetSelector.of(id);
        return new ContractRead(
                "shop",
                yaml.contains("# no checks")
                        ? List.of()
                        : List.of(Builders.aRule()
                                .withId("shop.rows")
                                .ofType(RuleType.ROW_COUNT)
                                .on(id)
                                .when(Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 0))
                                .build()),
                List.of(new DatasetOverride(
                        target, null, null, null, null, null, null, null, List.of("gold"), Origin.USER)),
                List.of(new ContractNote(3, "price", "Tidemark keeps nothing of it", 0)));
    }
}
