package io.tidemark.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One run of the demo: world, past, product, and the end of all of them. */
final class Show {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Arguments arguments;
    private final InstantSource clock;
    private final Instant begun;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile boolean stopping;

    Show(Arguments arguments, InstantSource clock) {
        this.arguments = arguments;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Plays until somebody stops the program or the product dies; returns the exit code. */
    int play() throws InterruptedException {
        Thread hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        say("Tidemark demo: starting PostgreSQL and Kafka ...");
        DemoWorld world = DemoWorld.start(arguments.options(), clock, this::say);
        running.push(world);
        say("Both run after " + seconds() + ". Loading " + arguments.options().days() + " days of the past ...");
        long events = world.loadPast();
        say(String.format("The past is loaded after %s: %,d events.", seconds(), events));
        Path config = ProductConfig.write(world);
        world.listen(new Announcer(this::say));
        world.startLive();
        return arguments.app().isPresent() ? withProduct(world, arguments.app().get(), config) : alone(world, config);
    }

    private int withProduct(DemoWorld world, Path jar, Path config) throws InterruptedException {
        Product product = Product.start(jar, config, arguments.port());
        running.push(product);
        if (product.awaitUp(LONGEST_START)) {
            say(Poster.with(world, arguments, seconds()));
            product.awaitEnd();
        }
        if (stopping) {
            new CountDownLatch(1).await();
        }
        say((product.isAlive() ? "Tidemark did not answer in time." : "Tidemark ended by itself.")
                + " The last lines of its log:\n" + product.lastLines());
        return 1;
    }

    private int alone(DemoWorld world, Path config) throws InterruptedException {
        say(Poster.with(world, arguments, seconds()));
        say("Only the world runs (no --app was given). Its configuration for Tidemark: " + config);
        new CountDownLatch(1).await();
        return 0;
    }

    private void stop() {
        stopping = true;
        if (running.isEmpty()) {
            return;
        }
        System.out.println("Stopping ...");
        List.copyOf(running).forEach(Show::close);
        System.out.println("Everything is stopped.");
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            System.out.println("While stopping: " + e.getMessage());
        }
    }

    private void say(String line) {
        if (!stopping) {
            System.out.println(line);
        }
    }

    private String seconds() {
        return String.format("%.1f s", Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }
}
