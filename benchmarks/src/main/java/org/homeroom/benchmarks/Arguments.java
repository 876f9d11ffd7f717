package org.homeroom.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was asked for on the command line: the name of a benchmark, options of the form {@code --rounds 5} or
 * {@code --rounds=5}, and where the database is, in the words of the service ({@code database.url=host:5432/name}).
 */
record Arguments(String bench, Map<String, String> values) {
    private static final String URL = "database.url";
    private static final String USERNAME = "database.username";
    private static final String PASSWORD = "database.password";
    private static final String SECONDS = "seconds";
    private static final Set<String> COUNTS = Set.of("rounds", "events");
    private static final String CASES = "cases";
    private static final Pattern ADDRESS = Pattern.compile("[^/:@]+(:\\d{1,5})?/[^/:@]+");

    Arguments {
        values = Map.copyOf(values);
    }

    static Arguments of(String... args) {
        if (args.length == 0) {
            throw new MalformedArgument("which benchmark? One of " + String.join(", ", Bench.names()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            String arg = args[i];
            boolean option = arg.startsWith("--");
            String[] pair = (option ? arg.substring(2) : arg).split("=", 2);
            if (option && pair.length == 1 && i + 1 < args.length) {
                pair = new String[] {pair[0], args[++i]};
            }
            if (!known(option, pair[0])) {
                throw new MalformedArgument("'" + arg + "' is not an option. There are --rounds, --seconds, --events, "
                        + "--cases and the settings " + URL + "=, " + USERNAME + "= and " + PASSWORD + "=");
            }
            if (pair.length == 1) {
                throw new MalformedArgument("'" + arg + "' needs a value");
            }
            check(pair[0], pair[1]);
            values.put(pair[0], pair[1]);
        }
        return new Arguments(args[0], values);
    }

    private static boolean known(boolean option, String name) {
        return option
                ? COUNTS.contains(name) || name.equals(SECONDS) || name.equals(CASES)
                : Set.of(URL, USERNAME, PASSWORD).contains(name);
    }

    private static void check(String name, String value) {
        if (COUNTS.contains(name) && !value.matches("[1-9]\\d{0,8}")) {
            throw new MalformedArgument("--" + name + " needs a whole number from 1 to 999999999, not '" + value + "'");
        }
        if (name.equals(SECONDS) && !value.matches("(?!0*\\.?0*$)\\d{1,5}(\\.\\d{1,3})?")) {
            throw new MalformedArgument("--seconds needs a number such as 3 or 0.5, not '" + value + "'");
        }
        if (name.equals(URL) && !ADDRESS.matcher(value).matches()) {
            throw new MalformedArgument(URL + " has the form host:port/database, not '" + value + "'");
        }
    }

    int rounds(int byDefault) {
        return number("rounds", byDefault);
    }

    Duration seconds(int byDefault) {
        String value = values.get(SECONDS);
        return value == null
                ? Duration.ofSeconds(byDefault)
                : Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValueExact());
    }

    int events(int byDefault) {
        return number("events", byDefault);
    }

    /** All of them, or those that {@code --cases} names. */
    List<String> cases(List<String> all) {
        String asked = values.get(CASES);
        if (asked == null) {
            return all;
        }
        List<String> some =
                Arrays.stream(asked.split(",", -1)).map(String::strip).toList();
        for (String one : some) {
            if (!all.contains(one)) {
                throw new MalformedArgument("there is no case '" + one + "', only " + String.join(", ", all));
            }
        }
        return some;
    }

    /** Where the database is, unless an embedded one is to be started. */
    Optional<Server> server() {
        return Optional.ofNullable(values.get(URL))
                .map(url -> Server.at(
                        url,
                        values.getOrDefault(USERNAME, System.getProperty("user.name")),
                        values.getOrDefault(PASSWORD, "")));
    }

    private int number(String name, int byDefault) {
        String value = values.get(name);
        return value == null ? byDefault : Integer.parseInt(value);
    }
}
