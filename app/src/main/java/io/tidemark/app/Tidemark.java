package io.tidemark.app;

import io.tidemark.app.cli.BacktestCommand;
import io.tidemark.app.cli.CheckCommand;
import io.tidemark.app.cli.CommandLine;
import io.tidemark.app.cli.ContractCommand;
import io.tidemark.app.cli.Outcome;
import io.tidemark.app.cli.RulesCommand;
import io.tidemark.app.cli.ServeCommand;
import java.util.Arrays;
import java.util.Map;

/** The program: reads the command and runs it. */
public final class Tidemark {
    private static final String HELP = """
            Tidemark: data observability that knows each hour's life.

              tidemark serve [--data-dir DIR] [--config FILE] [--port N]
                  Starts the server. Data are kept under DIR (~/.tidemark), sources, receivers and rules are read from
                  FILE (DIR/tidemark.yaml when it is there), pages and API answer on http://127.0.0.1:N (8080).

              tidemark check DATASET [--partition 2026-11-22T14:00Z] [--server URL] [--data-dir DIR]
                  Asks a server for the health of a dataset or of one partition; exits 0 when healthy, 1 when unhealthy,
                  2 when unknown. Logs in with the token in $TIDEMARK_TOKEN or in DIR/api-token.

              tidemark rules plan -f DIR [--server URL] [--data-dir DIR]
              tidemark rules apply -f DIR [--prune yes] [--server URL] [--data-dir DIR]
              tidemark rules export [--out FILE] [--server URL] [--data-dir DIR]
              tidemark rules suggest DATASET [--server URL] [--data-dir DIR]
              tidemark rules backtest -f DIR [--days 30] [--server URL] [--data-dir DIR]
              tidemark rules history RULE | restore RULE VERSION [--server URL] [--data-dir DIR]
                  Compares the rules of the YAML files below DIR with those that people made on a server (+ new,
                  ~ changed, - in no file), makes the server's those of the files, writes the server's as YAML,
                  writes what a dataset's past suggests as YAML, says what the rules of the files would have done
                  on the stored history of so many days, tells what a rule was and who changed it, or makes it that
                  again.
                  Plan exits 0 when there is no difference, 1 when there is one, 2 when a rule is wrong or the server
                  cannot be asked; backtest 0 when none would have fired, 1 when one would, 2; apply and export 0 or 2. Logs in like check, or as $TIDEMARK_USER with
                  $TIDEMARK_PASSWORD.

              tidemark contract verify FILE [--config FILE] [--source ID] [-o table|json|junit] [--out FILE] [--timeout MIN]
                  Checks a contract of the Open Data Contract Standard against a source, without a server; exits 0 when
                  every check holds, 1 when one is broken, 2 when something could not be checked. The source is one of
                  the configuration file, or a server of the contract with $TIDEMARK_SOURCE_USER and
                  $TIDEMARK_SOURCE_PASSWORD.
              tidemark contract import FILE [--source ID] [--out FILE] | --apply yes [--prune yes] [--server URL] [--data-dir DIR]
              tidemark contract export DATASET [--out FILE] [--server URL] [--data-dir DIR]
                  Writes a contract's checks as rules (or gives them to a server), and a dataset of a server with its
                  rules as a contract; both list what the other side has no words for.
              tidemark backtest --in DIR --out DIR [--kind KIND] [--grain hourly|daily|weekly|monthly] [--threshold T]
                  Tries the anomaly detector on the CSV files (timestamp,value) below DIR, without a server, and writes
                  the same files with expected, low, high, anomaly_score, alert and reason. KIND is row_count,
                  distinct_count, null_fraction, duplicate_fraction, valid_fraction, freshness_minutes, mean_value or
                  auto; T is the score from which on a value is an alert (0.5).

              tidemark help
            """;

    private Tidemark() {}

    public static void main(String[] args) {
        Outcome outcome = run(args);
        outcome.print();
        if (!outcome.keepsRunning()) {
            System.exit(outcome.exitCode());
        }
    }

    static Outcome run(String... args) {
        String command = args.length == 0 ? "help" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        Map<String, String> environment = System.getenv();
        try {
            return switch (command) {
                case "serve" -> new ServeCommand(environment).run(CommandLine.parse(rest, ServeCommand.OPTIONS));
                case "check" -> new CheckCommand(environment).run(CommandLine.parse(rest, CheckCommand.OPTIONS));
                case "rules" -> new RulesCommand(environment).run(CommandLine.parse(rest, RulesCommand.OPTIONS));
                case "contract" ->
                    new ContractCommand(environment).run(CommandLine.parse(rest, ContractCommand.OPTIONS));
                case "backtest" -> BacktestCommand.run(CommandLine.parse(rest, BacktestCommand.OPTIONS));
                case "help", "--help", "-h" -> Outcome.said(HELP);
                default -> Outcome.refused("There is no command '" + command + "'.\n\n" + HELP);
            };
        } catch (IllegalArgumentException e) {
            return Outcome.refused(e.getMessage() + "\n\n" + HELP);
        }
    }
}
