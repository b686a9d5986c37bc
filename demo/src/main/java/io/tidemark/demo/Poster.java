package io.tidemark.demo;

import java.time.Duration;
import java.util.stream.Collectors;

/** What the console says when all runs: where to look, as whom, and at what. */
final class Poster {

    private static final String LINE = "─".repeat(78);

    private Poster() {}

    static String with(DemoWorld world, Arguments arguments, String took) {
        String faults = world.faults().stream().map(FaultWords::line).collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                LINE,
                "  Tidemark's demo is up after " + took,
                "",
                dashboard(arguments) + servers(world),
                "",
                "  What is wrong in the past (hours in UTC):",
                faults,
                "",
                arguments.options().faultInterval().map(Poster::live).orElse("  Live traffic goes on, without faults."),
                "  Ctrl-C stops everything.",
                LINE);
    }

    private static String dashboard(Arguments arguments) {
        return arguments.app().isEmpty()
                ? ""
                : "  Dashboard   http://127.0.0.1:" + arguments.port() + "\n  Log in as   demo / demo\n";
    }

    private static String servers(DemoWorld world) {
        return "  PostgreSQL  127.0.0.1:" + world.postgresPort()
                + ", database postgres, tidemark_reader / tidemark_reader"
                + "\n  Kafka       " + world.kafkaBootstrap()
                + "\n  Data        " + world.dataDir();
    }

    private static String live(Duration interval) {
        return "  Live, every " + interval.toSeconds()
                + " s, something else breaks: an hour is lost, the one lost two days"
                + " ago\n  comes back, a batch is sent again, nulls, a partial hour, a silent producer, a new\n"
                + "  column. Then slower, with repairs between. Each is told here when it happens.";
    }
}
