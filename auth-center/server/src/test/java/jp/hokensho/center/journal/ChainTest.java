package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The vectors of docs/journal.md, computed by another program.
class ChainTest {

    private static final Instant AT = Instant.parse("2026-11-21T01:30:45.123456Z");
    private static final byte[] FIRST_LEAF = leaf(
            1,
            AT,
            new Content(
                    "Registered",
                    bytes("{\"what\":\"clinic\",\"id\":\"1310000001\",\"tenant\":\"1310000001\"}"),
                    SealedPayload.NO_COMMIT));
    private static final byte[] FIRST_CHAIN = Chain.link(TraceNumber.of(7, 1), Chain.start(), FIRST_LEAF);

    @Test
    @DisplayName("leaf and chain are the bytes of docs/journal.md (R-22)")
    void leafAndChainAreAsWritten() {
        assertEquals("9044acfa061aaf134c8082440282106bcf0544850bc2a262f172c278cd2e96d8", hex(FIRST_LEAF));
        assertEquals("466492274d3b60552cda9ab33b6a7910f74e55b08521afb27cfd8ddaaf05b81f", hex(FIRST_CHAIN));
    }

    @Test
    void aPayloadIsInTheLeafByItsCommit() {
        var key = new PayloadKey(UUID.randomUUID(), new SecretKeySpec(counting(32), "AES"));
        var commit = key.commit(new SealedPayload(UUID.randomUUID(), counting(16), bytes("ciphertext")));
        var header = bytes("{\"reason\":\"ADDRESS\",\"operation\":\"POST /v1/sessions\"}");

        var leaf = leaf(2, AT.plusNanos(1_999), new Content("Denied", header, commit));

        assertEquals("c7ca66afd864c41f83167f29034c34f716a79850ec6f071318ef7f3e662b4d4d", hex(commit));
        assertEquals("a79f965dde324f5f01752b690c166d826b64700424dcab6aa3188524e10ff757", hex(leaf));
        assertEquals(
                "2205b41c2698f016ab90fa125561fea1a70310767bd3957d2e200b9a8f2647d2",
                hex(Chain.link(TraceNumber.of(7, 2), FIRST_CHAIN, leaf)));
    }

    private static byte[] leaf(long position, Instant at, Content content) {
        return Chain.leaf(TraceNumber.of(7, position), at, content);
    }

    private static byte[] counting(int length) {
        var bytes = new byte[length];
        IntStream.range(0, length).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
