package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

///
class PasswordHashTest {

    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /// The reference implementation's own test (phc-winner-argon2, test.c, version 19, Argon2id).
    @Test
    void itIsArgon2id() {
        var hash = new Argon2(65_536, 2, 1).hash(bytes("password"), bytes("somesalt"), 32);

        assertEquals(
                "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
                HexFormat.of().formatHex(hash));
    }

    @Test
    void onlyTheSamePasswordMatches() {
        var stored = PasswordHash.hash("正しい馬の電池".toCharArray());

        assertTrue(PasswordHash.matches("正しい馬の電池".toCharArray(), stored));
        assertFalse(PasswordHash.matches("正しい馬の電地".toCharArray(), stored));
        assertFalse(PasswordHash.matches(new char[0], stored));
    }

    @Test
    void fullWidthAndHalfWidthAreDifferentPasswords() {
        var stored = PasswordHash.hash("Ｐａｓｓ１".toCharArray());

        assertFalse(PasswordHash.matches("Pass1".toCharArray(), stored));
    }

    @Test
    void theSamePasswordIsHashedDifferentlyEachTime() {
        var password = "同じ".toCharArray();

        assertNotEquals(PasswordHash.hash(password), PasswordHash.hash(password));
    }

    @Test
    void theCostIsThatOfTheDesign() {
        assertTrue(PasswordHash.hash("x".toCharArray()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void nobodyHasNoPassword() {
        assertFalse(PasswordHash.matchesNobody("x".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2id$v=19$m=47104,t=1,p=1$" + SALT + "$",
                "$argon2i$v=19$m=47104,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=16$m=47104,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=8,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=999999,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=4294967296,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=47104,t=0,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=47104,t=99,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=47104,t=1,p=0$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=47104,t=1,p=9$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=47104,t=1,p=1$$" + HASH,
                "$argon2id$v=19$m=47104,t=1,p=1$" + SALT + "$" + HASH + "=",
                "$argon2id$v=19$m=47104,t=1,p=1$" + SALT + "$" + HASH + "\n"
            })
    void aStoredTextThatIsNoSuchHashIsRefused(String stored) {
        var failure = assertThrows(KeyFailure.class, () -> PasswordHash.matches("x".toCharArray(), stored));

        assertFalse(failure.getMessage().contains(HASH));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
