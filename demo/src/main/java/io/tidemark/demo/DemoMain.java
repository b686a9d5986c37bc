package io.tidemark.demo;

import io.tidemark.demo.server.FreePort;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

/** Starts the demo from the command line. */
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Arguments.USAGE);
            return 2;
        }
        Optional<String> obstacle = obstacle(arguments);
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            return 1;
        }
        Show show = new Show(arguments, InstantSource.system(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(show::stop, "stop"));
        return show.play();
    }

    /** What would make the run fail later, told before anything is started. */
    private static Optional<String> obstacle(Arguments arguments) {
        if (arguments.app().isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(arguments.app().get())) {
            return Optional.of(
                    "There is no jar " + arguments.app().get() + ". ./tidemark demo builds it and names it.");
        }
        return FreePort.isFree(arguments.port())
                ? Optional.empty()
                : Optional.of("Port " + arguments.port() + " is taken by another program. Stop that one, or choose"
                        + " another port: ./tidemark demo --port " + (arguments.port() + 1));
    }
}
