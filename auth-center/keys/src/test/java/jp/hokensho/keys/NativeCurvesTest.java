package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("R-02: signatures of the native library and of the JDK are one and the same thing")
class NativeCurvesTest {

    private static final String TYPE = "test+jwt";
    private static final String ID = "a".repeat(43);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair = KeyPairs.p256();

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    @DisplayName("where there is a library for, it is used")
    void whereThereIsALibraryForItIsUsed() {
        assertTrue(NativeCurves.areThere());
    }

    @Test
    void theJdkBelievesWhatIsSignedHere() throws Exception {
        var parts = signed().split("\\.");

        var checking = jdk();
        checking.initVerify(pair.getPublic());
        checking.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        assertTrue(checking.verify(Base64.getUrlDecoder().decode(parts[2])));
    }

    @Test
    void whatTheJdkSignedIsBelievedHere() throws Exception {
        var content = signed().substring(0, signed().lastIndexOf('.'));

        var signing = jdk();
        signing.initSign(pair.getPrivate());
        signing.update(content.getBytes(US_ASCII));
        assertEquals(Optional.of("text"), payload(content + "." + BASE64.encodeToString(signing.sign())));
    }

    @Test
    @DisplayName("zeros, numbers as large as the curve, and too few bytes are no signature")
    void zerosNumbersAsLargeAsTheCurveAndTooFewBytesAreNoSignature() throws Exception {
        var content = signed().substring(0, signed().lastIndexOf('.'));

        for (var bytes : new byte[][] {new byte[64], filled(64), new byte[63], new byte[0]}) {
            assertEquals(Optional.empty(), payload(content + "." + BASE64.encodeToString(bytes)));
        }
    }

    private String signed() {
        return CompactJws.sign(TYPE, ID, pair.getPrivate(), "text");
    }

    private Optional<String> payload(String text) throws JoseException {
        return CompactJws.payload(text, pair.getPublic());
    }

    private static Signature jdk() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
    }

    private static byte[] filled(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }
}
