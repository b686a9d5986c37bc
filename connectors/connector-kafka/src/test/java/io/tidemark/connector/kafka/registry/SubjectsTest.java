package io.tidemark.connector.kafka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.topic.Compatibility;
import io.tidemark.core.topic.SchemaBreak;
import io.tidemark.core.topic.SubjectSight;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry tells which compatibility is in force, and which older schemas the newest does not fit under it. */
@Timeout(30)
class SubjectsTest {
    private static final String ID = field("id", "\"long\"", "");
    private static final String NOTE = field("note", "\"string\"", "");
    private static final String NOTE_OR_NONE = field("note", "\"string\"", ",\"default\":\"\"");

    private final RegistryForTests server = new RegistryForTests();
    private final SchemaRegistry registry = new SchemaRegistry(
            new RegistryAccess("events", List.of(URI.create(server.url())), "", Duration.ofSeconds(2)));

    @AfterEach
    void close() {
        registry.close();
        server.close();
    }

    private static String field(String name, String type, String more) {
        return "{\"name\":\"" + name + "\",\"type\":" + type + more + "}";
    }

    private void register(String subject, String... fields) {
        String schema = "{\"type\":\"record\",\"name\":\"Order\",\"fields\":[" + String.join(",", fields) + "]}";
        server.register(subject, Map.of("schema", schema));
    }

    private SubjectSight.Registered look(String subject) {
        return (SubjectSight.Registered) registry.subjects().look(subject);
    }

    @Test
    void theLevelIsTheSubjectsOwnElseThatOfAll() {
        register("orders-value", ID);
        assertThat(look("orders-value").level()).isEqualTo(Compatibility.BACKWARD);
        server.holdAll(Compatibility.FULL);
        assertThat(look("orders-value").level()).isEqualTo(Compatibility.FULL);
        server.hold("orders-value", Compatibility.NONE);
        assertThat(look("orders-value"))
                .isEqualTo(new SubjectSight.Registered("orders-value", Compatibility.NONE, 1, 0, List.of()));
    }

    @Test
    void theNewestVersionIsComparedWithTheOneBeforeIt() {
        server.hold("orders-value", Compatibility.NONE);
        register("orders-value", ID);
        register("orders-value", ID, NOTE);
        assertThat(look("orders-value").breaks()).isEmpty();
        server.hold("orders-value", Compatibility.BACKWARD);
        SubjectSight.Registered broken = look("orders-value");
        assertThat(broken.version()).isEqualTo(2);
        assertThat(broken.breaks()).extracting(SchemaBreak::version).containsExactly(1);
        assertThat(broken.breaks().getFirst().why()).contains("READER_FIELD_MISSING_DEFAULT_VALUE", "note");
        server.hold("orders-value", Compatibility.FORWARD);
        assertThat(look("orders-value").breaks()).isEmpty();
    }

    @Test
    void transitiveLevelsCompareWithAllThatWentBefore() {
        register("orders-value", ID);
        register("orders-value", ID, NOTE_OR_NONE);
        register("orders-value", ID, NOTE);
        assertThat(look("orders-value").breaks()).isEmpty();
        server.hold("orders-value", Compatibility.BACKWARD_TRANSITIVE);
        SubjectSight.Registered transitive = look("orders-value");
        assertThat(transitive.previous()).isEqualTo(2);
        assertThat(transitive.breaks()).extracting(SchemaBreak::version).containsExactly(1);
    }

    @Test
    void whatWasComparedIsNotComparedAgain() {
        register("orders-value", ID);
        register("orders-value", ID, NOTE_OR_NONE);
        look("orders-value");
        look("orders-value");
        assertThat(server.compared()).isEqualTo(1);
        register("orders-value", ID);
        look("orders-value");
        assertThat(server.compared()).isEqualTo(2);
    }

    @Test
    void anUnknownSubjectIsAStateWithTheFix() {
        assertThat(registry.subjects().look("orders-value"))
                .isInstanceOfSatisfying(
                        SubjectSight.Unseen.class,
                        unseen -> assertThat(unseen.failure().message())
                                .contains("'events'", "no subject 'orders-value'", "Register the schema"));
    }

    @Test
    void whatIsNoRegistryIsToldByWords() {
        register("orders-value", ID);
        server.answer("/subjects/orders-value/versions", "{}");
        assertThatThrownBy(() -> look("orders-value"))
                .isInstanceOfSatisfying(
                        TidemarkException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_SETTING))
                .hasMessageContaining("schemaRegistryUrl");
        server.fail(503);
        assertThatThrownBy(() -> look("orders-value")).hasMessageContaining("503");
    }
}
