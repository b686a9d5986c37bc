package io.tidemark.demo;

import java.util.stream.Collectors;

/** What the console says when all runs: where to look, as whom, and at what. */
final class Poster {

    private static final String LINE = "─".repeat(78);

    private Poster() {}

    static String with(DemoWorld world, Arguments arguments, String took) {
        String dashboard = arguments.app().isEmpty() ? "" : """
                  Dashboard   http://127.0.0.1:%d
                  Log in as   demo / demo
                """.formatted(arguments.port());
        return """
                %s
                  Tidemark's demo world is up after %s

                %s  PostgreSQL  127.0.0.1:%d, database postgres, tidemark_reader / tidemark_reader
                  Kafka       %s
                  Data        %s

                  What is wrong in the past (hours in UTC):
                %s

                  %s
                  Ctrl-C stops everything.
                %s""".formatted(
                        LINE,
                        took,
                        dashboard,
                        world.postgresPort(),
                        world.kafkaBootstrap(),
                        world.dataDir(),
                        world.faults().stream().map(FaultWords::line).collect(Collectors.joining("\n")),
                        live(arguments),
                        LINE);
    }

    private static String live(Arguments arguments) {
        return arguments
                .options()
                .faultInterval()
                .map(interval -> "And live: every " + interval.toSeconds()
                        + " s something else breaks (an hour is lost, a lost hour comes back, a batch\n"
                        + "  is resent, nulls, a partial hour, a silent producer, a new column); later slower, with"
                        + " repairs.")
                .orElse("Live traffic goes on without further faults.");
    }
}
