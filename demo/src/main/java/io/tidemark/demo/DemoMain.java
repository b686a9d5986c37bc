package io.tidemark.demo;

import io.tidemark.demo.server.FreePort;
import java.time.InstantSource;

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
        if (arguments.app().isPresent() && !FreePort.isFree(arguments.port())) {
            System.err.println("Port " + arguments.port() + " is taken by another program. Stop that one, or choose"
                    + " another port: ./tidemark demo --port " + (arguments.port() + 1));
            return 1;
        }
        Show show = new Show(arguments, InstantSource.system(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(show::stop, "stop"));
        return show.play();
    }
}
