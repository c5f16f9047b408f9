package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Codes of an authenticator app (R-30, RFC 6238)")
class TotpTest {

    private static final Totp PUBLISHED = Totp.of("12345678901234567890".getBytes(US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
    private static final long NEVER = -1;

    /// RFC 6238 appendix B, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void thePublishedCodes(long second, String code) {
        assertEquals(code, PUBLISHED.code(Totp.step(Instant.ofEpochSecond(second))));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, true", "-2, false", "2, false"})
    void aCodeIsTakenAStepEarlyOrLate(int steps, boolean taken) {
        var code = PUBLISHED.code(Totp.step(NOW) + steps);

        assertEquals(taken, PUBLISHED.matching(code, NOW, NEVER).isPresent());
    }

    @Test
    void noneOfAStepThatWasAcceptedBeforeIsTaken() {
        var step = Totp.step(NOW);

        assertEquals(OptionalLong.empty(), PUBLISHED.matching(PUBLISHED.code(step), NOW, step));
        assertEquals(OptionalLong.of(step + 1), PUBLISHED.matching(PUBLISHED.code(step + 1), NOW, step));
    }

    @ParameterizedTest
    @CsvSource({"''", "00592", "0005924", "００５９２４", "abcdef"})
    void whatIsNoCodeIsNotTaken(String typed) {
        assertFalse(PUBLISHED.matching(typed, NOW, NEVER).isPresent());
    }

    /// RFC 4648 §10, without padding.
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretAsBase32(String plain, String base32) {
        assertEquals(base32, Totp.of(plain.getBytes(US_ASCII)).base32());
        assertArrayEquals(plain.getBytes(US_ASCII), Totp.ofBase32(base32).secret());
    }

    @Test
    void anotherAlphabetIsRefused() {
        assertThrows(KeyFailure.class, () -> Totp.ofBase32("MZXW1"));
    }

    @Test
    void secretsAreLongRandomAndMasked() {
        var secret = Totp.random();

        assertEquals(20, secret.secret().length);
        assertNotEquals(secret.base32(), Totp.random().base32());
        assertEquals("Totp[****]", secret.toString());
    }
}
