package io.tidemark.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and {@code --name value} options of a command. */
public record CommandLine(List<String> words, Map<String, String> options) {
    public CommandLine {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /**
     * Reads what was typed after the command.
     *
     * @param known the options that the command takes, each with a value
     */
    public static CommandLine parse(String[] args, Set<String> known) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String arg = longName(args[i]);
            if (!arg.startsWith("--")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no option --" + name + " here.");
            }
            if (equals < 0 && i + 1 == args.length) {
                throw new IllegalArgumentException("The option --" + name + " needs a value.");
            }
            options.put(name, equals < 0 ? args[++i] : arg.substring(equals + 1));
        }
        return new CommandLine(words, options);
    }

    private static String longName(String arg) {
        return switch (arg) {
            case "-f" -> "--file";
            case "-o" -> "--output";
            default -> arg;
        };
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
