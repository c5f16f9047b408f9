package jp.hokensho.adapter.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import jp.hokensho.adapter.link.SigningKeys;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.adapter.record.TurnedClock;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-41: what `insurer-adapter keys` shows and does")
class KeysTest {

    private static final String CLINIC = "9920000001";

    @Inject
    SigningKeys signing;

    @Inject
    ClinicKeys clinics;

    @Inject
    DataSource database;

    @Test
    void aKeyThatWaitsIsShownWithTheOneInUseUntilAPersonConfirmedIt() throws Exception {
        var first = key();
        var other = key();
        var clock = new TurnedClock();
        var serving = clock.clinicKeys(database);
        serving.inUse(CLINIC, Optional.of(first));
        clock.turn(Duration.ofSeconds(2));
        serving.inUse(CLINIC, Optional.of(other));
        var keys = new Keys(signing, clinics);

        var shown = new ByteArrayOutputStream();
        var before = printed(shown, keys, Keys.JSON);
        var confirmed = keys.run(Keys.CONFIRM, CLINIC, other.keyId().value());
        var again = keys.run(Keys.CONFIRM, CLINIC, other.keyId().value());

        assertEquals(List.of(6, 0, 1), List.of(before, confirmed, again));
        var listed = new ObjectMapper()
                .readTree(shown.toString(UTF_8))
                .path("clinics")
                .valueStream()
                .filter(key -> key.path("clinic").asText().equals(CLINIC))
                .toList();
        assertEquals(List.of(first.keyId().value(), other.keyId().value()), ids(listed));
        assertFalse(listed.getFirst().path("waiting").asBoolean());
        assertTrue(listed.getLast().path("waiting").asBoolean());
        var after = new ByteArrayOutputStream();
        printed(after, keys, Keys.PEOPLE);
        assertFalse(after.toString(UTF_8).contains(CLINIC));
    }

    @Test
    @DisplayName("`keys confirm CLINIC open`: a person has asked whether the clinic opens no seals")
    void aClinicThatIsSaidToOpenNoSealsIsShownUntilAPersonConfirmedIt() throws Exception {
        var clinic = "9920000002";
        var clock = new TurnedClock();
        var serving = clock.clinicKeys(database);
        serving.inUse(clinic, Optional.of(key()));
        clock.turn(Duration.ofSeconds(2));
        serving.inUse(clinic, Optional.empty());
        var keys = new Keys(signing, clinics);

        var shown = new ByteArrayOutputStream();
        printed(shown, keys, Keys.PEOPLE);
        var confirmed = keys.run(Keys.CONFIRM, clinic, Keys.OPEN);
        var after = new ByteArrayOutputStream();
        printed(after, keys, Keys.PEOPLE);

        assertTrue(shown.toString(UTF_8).contains("keys confirm " + clinic + " open"), shown.toString(UTF_8));
        assertEquals(0, confirmed);
        assertFalse(after.toString(UTF_8).contains(clinic), after.toString(UTF_8));
    }

    @Test
    void theSigningKeyIsShownInBothLanguages() throws Exception {
        var keys = new Keys(signing, clinics);
        var locale = Locale.getDefault();
        var japanese = new ByteArrayOutputStream();
        var english = new ByteArrayOutputStream();
        try {
            Locale.setDefault(Locale.JAPANESE);
            printed(japanese, keys, Keys.PEOPLE);
            Locale.setDefault(Locale.ENGLISH);
            printed(english, keys, Keys.PEOPLE);
        } finally {
            Locale.setDefault(locale);
        }

        assertTrue(japanese.toString(UTF_8).contains("使用中"), japanese.toString(UTF_8));
        assertTrue(english.toString(UTF_8).contains("in use"), english.toString(UTF_8));
    }

    private static int printed(ByteArrayOutputStream to, Keys keys, String format) throws Exception {
        var screen = System.out;
        System.setOut(new PrintStream(to, true, UTF_8));
        try {
            return keys.run(format);
        } finally {
            System.setOut(screen);
        }
    }

    private static List<String> ids(List<JsonNode> keys) {
        return keys.stream().map(key -> key.path("keyId").asText()).toList();
    }

    private static BoundKey key() {
        var jwk = OwnKey.create(KeyUse.SEALING).jwk();
        return new BoundKey(jwk.keyId(), 1, jwk, TraceNumber.of(0, 70));
    }
}
