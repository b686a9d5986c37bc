package io.tidemark.core.backtest;

import io.tidemark.core.rule.Rule;

/** Port: tries rules on what is stored of the past, and keeps nothing of it. */
public interface Backtests {
    /** What the rule would have done, whether it is switched on or not. */
    Backtest run(Rule rule, BacktestScope scope);
}
