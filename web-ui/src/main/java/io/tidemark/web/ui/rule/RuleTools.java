package io.tidemark.web.ui.rule;

import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.version.RuleBook;
import java.time.InstantSource;

/** What a rule's form needs: where rules are kept, what is wrong with one, and what it would have done. */
record RuleTools(
        Rules rules, RuleBook book, RuleCheck check, Backtests backtests, Verdicts verdicts, InstantSource clock) {}
