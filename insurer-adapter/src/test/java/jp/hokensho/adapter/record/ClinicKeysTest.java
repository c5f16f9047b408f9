package jp.hokensho.adapter.record;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.ClinicKey.What;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test has a clinic of its own: nothing can be taken away again.
@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-41: the adapter remembers each clinic's key, and takes no other by itself")
class ClinicKeysTest {

    private static final AtomicInteger CLINICS = new AtomicInteger();

    @Inject
    ClinicKeys keys;

    @Inject
    DataSource database;

    private final String clinic = "991%07d".formatted(CLINICS.incrementAndGet());
    private final BoundKey first = key(1);
    private final BoundKey other = key(2);

    @Test
    void theFirstKeyIsTrustedAndOnItsOwnRecord() {
        assertEquals(first, keys.inUse(clinic, Optional.of(first)).orElseThrow());

        assertEquals(
                first,
                restarted(Duration.ZERO).inUse(clinic, Optional.of(first)).orElseThrow());
        assertTrue(waiting().isEmpty());
    }

    @Test
    void anotherKeyWaitsAndTheFormerStaysInUse() {
        keys.inUse(clinic, Optional.of(first));

        var inUse = later().inUse(clinic, Optional.of(other)).orElseThrow();

        assertEquals(first, inUse);
        assertEquals(
                List.of(What.FIRST, What.CHANGED),
                waiting().stream().map(ClinicKey::what).toList());
        assertEquals(first, later().inUse(clinic, Optional.of(other)).orElseThrow());
        assertEquals(2, waiting().size());
    }

    @Test
    void onceAPersonConfirmedItTheOtherIsInUse() {
        keys.inUse(clinic, Optional.of(first));
        var serving = later();
        serving.inUse(clinic, Optional.of(other));

        var confirmed = keys.confirm(clinic, Optional.of(other.keyId()));

        assertTrue(confirmed);
        assertEquals(other, later().inUse(clinic, Optional.of(other)).orElseThrow());
        assertTrue(waiting().isEmpty());
    }

    @Test
    @DisplayName("`keys confirm` is another program: the one that serves hears of it")
    void whatAnotherProgramConfirmedIsSeen() {
        var clock = new TurnedClock();
        var serving = clock.clinicKeys(database);
        serving.inUse(clinic, Optional.of(first));
        clock.turn(Duration.ofSeconds(2));
        serving.inUse(clinic, Optional.of(other));

        keys.confirm(clinic, Optional.of(other.keyId()));
        clock.turn(Duration.ofSeconds(2));

        assertEquals(other, serving.inUse(clinic, Optional.of(other)).orElseThrow());
    }

    @Test
    void theFormerKeyAgainIsAChangeToo() {
        keys.inUse(clinic, Optional.of(first));
        later().inUse(clinic, Optional.of(other));
        keys.confirm(clinic, Optional.of(other.keyId()));

        assertEquals(other, later().inUse(clinic, Optional.of(first)).orElseThrow());

        assertEquals(
                List.of(What.CONFIRMED, What.CHANGED),
                waiting().stream().map(ClinicKey::what).toList());
    }

    @Test
    @DisplayName("a clinic that is said to have no key any more is sealed for until a person confirmed it")
    void noKeyIsAChangeToo() {
        keys.inUse(clinic, Optional.of(first));

        var before = later().inUse(clinic, Optional.empty());
        var waiting = waiting().getLast();
        var confirmed = keys.confirm(clinic, Optional.empty());
        var after = later().inUse(clinic, Optional.empty());

        assertEquals(Optional.of(first), before);
        assertEquals(Optional.empty(), waiting.key());
        assertTrue(confirmed);
        assertEquals(Optional.empty(), after);
        assertTrue(waiting().isEmpty());
    }

    @Test
    void aKeyAfterAConfirmedNoneWaitsAsWell() {
        keys.inUse(clinic, Optional.of(first));
        later().inUse(clinic, Optional.empty());
        keys.confirm(clinic, Optional.empty());

        var inUse = later().inUse(clinic, Optional.of(other));

        assertEquals(Optional.empty(), inUse);
        assertEquals(Optional.of(other), waiting().getLast().key());
    }

    @Test
    void whoNeverHadAKeyHasNothingOnRecordAndItsFirstCountsAtOnce() {
        assertEquals(Optional.empty(), keys.inUse(clinic, Optional.empty()));
        assertTrue(waiting().isEmpty());

        assertEquals(Optional.of(first), keys.inUse(clinic, Optional.of(first)));
    }

    @Test
    void nothingThatDoesNotWaitIsConfirmed() {
        keys.inUse(clinic, Optional.of(first));
        later().inUse(clinic, Optional.of(other));

        assertFalse(keys.confirm(clinic, Optional.of(key(3).keyId())));
        assertFalse(keys.confirm("9990000000", Optional.of(other.keyId())));
        assertFalse(keys.confirm(clinic, Optional.of(first.keyId())));
    }

    @Test
    void ofManyFirstQuestionsAtOnceOneKeyIsKept() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(_ -> threads.execute(() -> keys.inUse(clinic, Optional.of(key(1)))));
        }

        var inUse = later().inUse(clinic, Optional.of(other)).orElseThrow();

        assertEquals(
                1, waiting().stream().filter(key -> key.what() == What.FIRST).count());
        assertFalse(inUse.equals(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update clinic_key set what = 'CONFIRMED'", "delete from clinic_key"})
    void nothingIsEverChanged(String sql) throws SQLException {
        keys.inUse(clinic, Optional.of(first));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql));
        }
    }

    @Test
    @DisplayName("R-51: how many wait is a figure, and in the health check")
    void whatWaitsIsCounted() {
        keys.inUse(clinic, Optional.of(first));
        later().inUse(clinic, Optional.of(other));

        RestAssured.get("/q/health/ready").then().body("checks.name", hasItem("clinic-keys"));
        RestAssured.get("/q/metrics").then().body(containsString("hokensho_adapter_clinic_keys_waiting"));
        assertTrue(RestAssured.get("/q/metrics").asString().matches("(?s).*clinic_keys_waiting [1-9].*"));
    }

    private List<ClinicKey> waiting() {
        return keys.waiting().stream()
                .filter(key -> key.clinic().equals(clinic))
                .toList();
    }

    /// A program that knows nothing but the record.
    private ClinicKeys restarted(Duration later) {
        return new ClinicKeys(database, Clock.offset(Clock.systemUTC(), later));
    }

    private ClinicKeys later() {
        return restarted(Duration.ofSeconds(2));
    }

    private static BoundKey key(int epoch) {
        var jwk = OwnKey.create(KeyUse.SEALING).jwk();
        return new BoundKey(jwk.keyId(), epoch, jwk, TraceNumber.of(0, 70 + epoch));
    }
}
