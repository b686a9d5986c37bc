package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.ReceiverBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));
    private static final SendLimits SHORT =
            new SendLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofDays(3));
    private static final AllowedHosts PUBLIC = AllowedHosts.andPublicOnes(List.of());

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final InMemoryStore store = new InMemoryStore();
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Notifier notifier =
            new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), HERE);
    private final Sender sender = new Sender(
            store.receivers(),
            store.outbox(),
            new Gate(store.incidents(), store.outbox(), store.silences(), store.routes(), HERE),
            SHORT,
            PUBLIC);

    @BeforeEach
    void start() {
        server.setUser("tide@example.com", "tide", "S3CR3TPASS");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailTellsInTextAndHtmlAndAllOfAnIncidentAreOneConversation() throws MessagingException {
        store.receivers().save(mail().build());
        IncidentChange opened = open("3 rows <b>& few</b>\r\nBcc: everyone@example.com");
        notifier.announce(
                List.of(opened, desk.resolve(opened.incident().id(), "ada", Resolution.FIXED, "mended", NOON)));

        assertThat(sender.sendDue(NOON)).isEqualTo(2);

        List<MimeMessage> mails = Arrays.stream(server.getReceivedMessages()).toList();
        assertThat(mails).hasSize(4);
        MimeMessage first = mails.getFirst();
        assertThat(first.getSubject())
                .startsWith("[ERROR] warehouse:public.playback_started: Row count")
                .endsWith("(INC-1)");
        assertThat(first.getContentType()).startsWith("multipart/alternative");
        String body = GreenMailUtil.getWholeMessage(first);
        assertThat(body).contains("text/plain", "text/html", "https://tidemark.example.com/incidents/INC-1");
        assertThat(body).contains("3 rows &lt;b&gt;&amp; few&lt;/b&gt;");
        assertThat(first.getHeader("Bcc")).isNull();
        assertThat(first.getMessageID()).isEqualTo("<INC-1.OPENED.0.mail@test.tidemark>");
        for (MimeMessage mail : mails) {
            assertThat(mail.getHeader("References")).containsExactly("<INC-1@test.tidemark>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
        assertThat(mails)
                .flatExtracting(mail -> List.of(mail.getAllRecipients()))
                .extracting(Object::toString)
                .contains("oncall@example.com", "data@example.com");
    }

    @Test
    void aWrongPasswordIsAClearRefusalThatHoldsNoSecret() {
        store.receivers().save(mail().withSecret("password", "WR0NGPASS").build());
        notifier.announce(List.of(open("3 rows")));

        sender.sendDue(NOON);

        Delivery delivery = store.outbox().newest(1).getFirst();
        assertThat(delivery.status()).isEqualTo(Delivery.Status.DEAD);
        assertThat(delivery.lastError())
                .startsWith("the mail server refuses the user or password")
                .doesNotContain("WR0NGPASS");
    }

    @Test
    void aServerWithoutEncryptionIsRefusedUnlessThatIsWanted() {
        store.receivers().save(mail().withOption("security", "starttls").build());
        notifier.announce(List.of(open("3 rows")));

        sender.sendDue(NOON);

        assertThat(store.outbox().newest(1).getFirst().status()).isNotEqualTo(Delivery.Status.SENT);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        store.receivers().save(mail().build());
        notifier.announce(List.of(open("3 rows")));
        server.stop();

        sender.sendDue(NOON);
        assertThat(store.outbox().newest(1).getFirst().status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(store.outbox().newest(1).getFirst().lastError()).startsWith("no connection to the mail server");
    }

    @Test
    void aMailServerOnAPrivateAddressIsRefusedLikeAnyOther() {
        TestMessages tests = new TestMessages(HERE, SHORT, PUBLIC, MutableClock.atNoon());

        assertThat(tests.test(mail().madeBy(Origin.USER).build()).orElseThrow().code())
                .isEqualTo(ErrorCode.INVALID_SETTING);
        assertThat(tests.test(mail().build())).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    private IncidentChange open(String words) {
        return desk.apply(
                        List.of(aVerdict()
                                .by("few", RuleType.ROW_COUNT)
                                .judgedAt(NOON)
                                .violated(3, Range.ANY, words)
                                .build()),
                        NOON)
                .getFirst();
    }

    private ReceiverBuilder mail() {
        return aReceiver()
                .named("mail")
                .ofType(ReceiverType.EMAIL)
                .madeBy(Origin.FILE)
                .withOption("host", "127.0.0.1")
                .withOption("port", Integer.toString(server.getSmtp().getPort()))
                .withOption("security", "none")
                .withOption("user", "tide")
                .withSecret("password", "S3CR3TPASS")
                .withOption("from", "tidemark@example.com")
                .withOption("to", "oncall@example.com, data@example.com");
    }
}
