package io.tidemark.rules.notify;

import io.tidemark.core.dataset.Glob;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which hosts a receiver made by a user may lie on: those of the public Internet, and others only when an administrator
 * names them. Without that, whoever may add a receiver could have this server call its neighbours. A name is looked up
 * right before the connection is made, which then takes the same answer from the JVM's cache.
 */
public final class AllowedHosts {
    /** Ranges that are not for everybody, by the IANA registries of special-purpose addresses (RFC 6890). */
    private static final List<AddressRange> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(AddressRange::of)
            .toList();

    private final List<AddressRange> ranges;
    private final List<Glob> names;

    private AllowedHosts(List<AddressRange> ranges, List<Glob> names) {
        this.ranges = ranges;
        this.names = names;
    }

    /** Public hosts and those that are named: addresses, ranges such as {@code 10.1.0.0/16}, names such as {@code *.corp}. */
    public static AllowedHosts andPublicOnes(List<String> named) {
        List<String> stripped =
                named.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        return new AllowedHosts(
                stripped.stream()
                        .filter(AddressRange::isOne)
                        .map(AddressRange::of)
                        .toList(),
                stripped.stream()
                        .filter(one -> !AddressRange.isOne(one))
                        .map(one -> new Glob(one.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** Why nothing is sent to that host; empty when it may be, also when its name is unknown. */
    Optional<String> refusal(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (names.stream().anyMatch(name -> name.matches(bare.toLowerCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(bare))
                    .flatMap(address -> refusal(bare, address).stream())
                    .findFirst();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private Optional<String> refusal(String host, InetAddress address) {
        if (ranges.stream().anyMatch(range -> range.contains(address))) {
            return Optional.empty();
        }
        return PRIVATE.stream()
                .filter(range -> range.contains(address))
                .findFirst()
                .map(range -> "its host " + host + " lies in the private range " + range
                        + "; an administrator can allow it by TIDEMARK_ALLOWEDHOSTS, or put the receiver into the"
                        + " configuration file");
    }
}
