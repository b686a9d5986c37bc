package io.tidemark.demo;

import io.tidemark.demo.server.ServerFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run of the demo: world, past, product, and the end of all of them. */
final class Show {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int LONGEST_STOP_SECONDS = 45;

    private final Arguments arguments;
    private final InstantSource clock;
    private final Consumer<String> console;
    private final Instant begun;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread player = Thread.currentThread();
    private volatile boolean stopping;

    /** A show that is played by the current thread. */
    Show(Arguments arguments, InstantSource clock, Consumer<String> console) {
        this.arguments = arguments;
        this.clock = clock;
        this.console = console;
        this.begun = clock.instant();
    }

    /** Plays until it is stopped or the product dies, and ends everything it started; returns the exit code. */
    int play() {
        try {
            return playOn();
        } catch (InterruptedException _) {
            return 0;
        } catch (ServerFailed e) {
            say(String.valueOf(e.getMessage()));
            return 1;
        } catch (RuntimeException e) {
            say("The demo ends: " + e.getMessage());
            return 1;
        } finally {
            end();
        }
    }

    /** Asks the playing thread to end, from another thread, and waits for it. */
    void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        console.accept("Stopping ...");
        stopping = true;
        player.interrupt();
        try {
            boolean inTime = ended.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            console.accept(inTime ? "Everything is stopped." : "Stopping took too long; something may be left.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int playOn() throws InterruptedException {
        say("Tidemark demo: starting PostgreSQL and Kafka ...");
        DemoWorld world = DemoWorld.start(arguments.options(), clock, this::say);
        running.push(world);
        say("Both run after " + seconds() + ". Loading " + arguments.options().days() + " days of the past ...");
        long events = world.loadPast();
        say(String.format("The past is loaded after %s: %,d events.", seconds(), events));
        Path config = world.writeProductConfig();
        world.listen(new Announcer(this::say));
        world.startLive();
        return arguments.app().isPresent() ? withProduct(world, arguments.app().get(), config) : alone(world, config);
    }

    private int withProduct(DemoWorld world, Path jar, Path config) throws InterruptedException {
        say("Starting Tidemark ...");
        Product product = Product.start(jar, config, arguments.port());
        running.push(product);
        if (product.awaitUp(LONGEST_START)) {
            say(Poster.with(world, arguments, seconds()));
            product.awaitEnd();
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

    private void end() {
        stopping = true;
        // A pending interrupt asked for this end and must not disturb it.
        Thread.interrupted();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                console.accept("While stopping: " + e.getMessage());
            }
        }
        ended.countDown();
    }

    /** Silent while stopping: what breaks then, breaks because of it. */
    private void say(String line) {
        if (!stopping) {
            console.accept(line);
        }
    }

    private String seconds() {
        return String.format("%.1f s", Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }
}
