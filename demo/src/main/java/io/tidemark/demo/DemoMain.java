package io.tidemark.demo;

import io.tidemark.demo.server.FreePort;
import io.tidemark.demo.server.ServerFailed;
import java.time.InstantSource;

/** Starts the demo from the command line. */
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(words));
    }

    private static int run(String... words) throws InterruptedException {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.app().isPresent() && !FreePort.isFree(arguments.port())) {
                System.err.println("Port " + arguments.port() + " is taken by another program. Stop that one, or choose"
                        + " another port: ./tidemark demo --port " + (arguments.port() + 1));
                return 1;
            }
            return new Show(arguments, InstantSource.system()).play();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Arguments.USAGE);
            return 2;
        } catch (ServerFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
