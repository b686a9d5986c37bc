package io.tidemark.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The command line of the demo.
 *
 * @param port where the product's page will be
 * @param app the product's runnable jar; without it only the world runs
 */
record Arguments(DemoOptions options, int port, Optional<Path> app) {

    static final String USAGE = """
            Options:
              --app JAR                 the product's runnable jar (./tidemark demo gives it)
              --port N                  port of the dashboard (8080)
              --data-dir DIR            keep all data in this folder; otherwise a temporary one
              --days N                  length of the past, 3 to 60 (14)
              --scale X                 factor on all volumes (1)
              --seed N                  another world (42)
              --fault-interval SECONDS  time between live faults (75); 0 for none""";

    static Arguments parse(String... words) {
        Arguments arguments = new Arguments(DemoOptions.standard(), 8080, Optional.empty());
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException("The option " + words[i] + " is unknown or lacks its value.");
            }
            arguments = arguments.with(words[i], words[i + 1]);
        }
        return arguments;
    }

    private Arguments with(String name, String value) {
        return switch (name) {
            case "--app" -> new Arguments(options, port, Optional.of(Path.of(value)));
            case "--port" -> new Arguments(options, (int) number(name, value), app);
            case "--data-dir" -> with(options.dataDir(Path.of(value)));
            case "--days" -> with(options.days((int) number(name, value)));
            case "--scale" -> with(options.scale(number(name, value)));
            case "--seed" -> with(options.seed((long) number(name, value)));
            case "--fault-interval" -> with(interval((long) number(name, value)));
            default -> throw new IllegalArgumentException("The option " + name + " is unknown.");
        };
    }

    private DemoOptions interval(long seconds) {
        return seconds == 0 ? options.withoutLiveFaults() : options.faultInterval(Duration.ofSeconds(seconds));
    }

    private Arguments with(DemoOptions other) {
        return new Arguments(other, port, app);
    }

    private static double number(String name, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("The option " + name + " wants a number, not " + value + ".");
        }
    }
}
