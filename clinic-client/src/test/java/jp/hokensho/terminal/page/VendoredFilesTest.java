package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others wrote and we hand out is what they published.
class VendoredFilesTest {

    private static final String FOLDER = "/META-INF/resources/vendor/";

    static Stream<String> sums() throws IOException {
        return new String(bytes("SHA256SUMS"), StandardCharsets.US_ASCII).lines();
    }

    @ParameterizedTest
    @MethodSource("sums")
    void eachFileHasItsChecksum(String line) throws Exception {
        var parts = line.split(" +");

        var sum = MessageDigest.getInstance("SHA-256").digest(bytes(parts[1]));

        assertEquals(parts[0], HexFormat.of().formatHex(sum));
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = VendoredFilesTest.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        }
    }
}
