package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a rule would have done. */
@RestController
@RequestMapping(path = "/api/v1/rules/backtest", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class BacktestController {
    private static final RuleId TRIED = new RuleId("tried");

    private final Backtests backtests;
    private final RuleCheck check;

    BacktestController(Backtests backtests, RuleCheck check) {
        this.backtests = backtests;
        this.check = check;
    }

    @PostMapping
    @Operation(
            summary = "Try a rule on the stored history",
            description = "Judges the stored figures as the engine would have, each partition by what was known then,"
                    + " and keeps nothing. Rules that count by SQL have a history only where they have run.")
    BacktestView backtestRule(
            @Valid @RequestBody RuleBody body,
            @Parameter(description = "How many days back.") @RequestParam(defaultValue = "30") int days,
            @Parameter(description = "The most datasets, the first by id.") @RequestParam(defaultValue = "50")
                    int datasets) {
        BacktestScope scope = ApiException.checked(() -> new BacktestScope(Duration.ofDays(days), datasets));
        Rule rule = new RuleForm(TRIED, body, check).rule(Origin.USER);
        return BacktestView.of(backtests.run(rule, scope));
    }
}
