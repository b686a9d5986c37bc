package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.rules.notify.OtherSide.Mood;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    private static final SendLimits SHORT =
            new SendLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(3));

    private final AllowedHosts publicOnes = AllowedHosts.andPublicOnes(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "[::1]",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "localhost"
            })
    void aPrivateAddressIsRefusedByNumberAndByName(String host) {
        assertThat(publicOnes.refusal(host)).get().asString().contains("private range", "TIDEMARK_ALLOWEDHOSTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1", "[2a00:1450::1]"})
    void aPublicAddressIsNot(String host) {
        assertThat(publicOnes.refusal(host)).isEmpty();
    }

    @Test
    void anAdministratorAllowsHostsByNameAddressOrRange() {
        AllowedHosts hosts =
                AllowedHosts.andPublicOnes(List.of("*.corp", "LOCALHOST", " 10.1.0.0/16 ", "fd00::/8", ""));
        assertThat(hosts.refusal("10.1.255.1")).isEmpty();
        assertThat(hosts.refusal("10.2.0.1")).isPresent();
        assertThat(hosts.refusal("fd12::1")).isEmpty();
        assertThat(hosts.refusal("localhost")).isEmpty();
        assertThat(hosts.refusal("127.0.0.1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "300.0.0.1", "::/129", "1:2:3"})
    void aRangeThatIsNoneIsRefusedInWords(String range) {
        assertThatThrownBy(() -> AllowedHosts.andPublicOnes(List.of(range)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(range);
    }

    @Test
    void aWebhookTargetOnAPrivateAddressIsRefusedUnlessAllowedAlsoAfterARedirectAndByDnsName() throws IOException {
        try (OtherSide other = new OtherSide()) {
            Receiver byNumber = hook(other.url("/hook"), Origin.USER);
            Receiver byName = hook(other.url("/hook").replace("127.0.0.1", "localhost"), Origin.USER);
            Transport strict = new Transport(SHORT, publicOnes);

            assertThat(send(strict, byNumber)).isInstanceOf(Answer.Refused.class);
            assertThat(send(strict, byName)).isInstanceOf(Answer.Refused.class);
            assertThat(other.requests()).isZero();

            Transport allowing = new Transport(SHORT, AllowedHosts.andPublicOnes(List.of("127.0.0.0/8")));
            other.meets(Mood.SENDS_ELSEWHERE);
            assertThat(send(allowing, byNumber))
                    .isEqualTo(
                            new Answer.Refused(ErrorCode.INVALID_SETTING, "answered 302 (redirects are not followed)"));
            assertThat(other.requests()).isEqualTo(1);
            assertThat(send(allowing, byNumber)).isInstanceOf(Answer.Taken.class);
        }
    }

    @Test
    void whatTheConfigurationFileNamesIsAllowedForAnAdministratorWroteIt() throws IOException {
        try (OtherSide other = new OtherSide()) {
            Transport strict = new Transport(SHORT, publicOnes);
            assertThat(send(strict, hook(other.url("/hook"), Origin.FILE))).isInstanceOf(Answer.Taken.class);
        }
    }

    private static Answer send(Transport transport, Receiver receiver) {
        return transport.send(new Letter(receiver, "key", "{}"), NOON);
    }

    private static Receiver hook(String url, Origin origin) {
        return aReceiver()
                .ofType(ReceiverType.WEBHOOK)
                .withSecret("url", url)
                .madeBy(origin)
                .build();
    }
}
