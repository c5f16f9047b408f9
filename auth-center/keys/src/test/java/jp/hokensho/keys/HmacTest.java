package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HmacTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    @Test
    void eachPartIsPrecededByItsLength() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(KEY);
        var expected = mac.doFinal(new byte[] {0, 0, 0, 2, 'a', 'b', 0, 0, 0, 0, 0, 0, 0, 1, 'c'});

        assertArrayEquals(expected, Hmac.sha256(KEY, bytes("ab"), bytes(""), bytes("c")));
    }

    @Property
    void partsNeverFlowIntoOneAnother(
            @ForAll @Size(max = 4) List<byte[]> some, @ForAll @Size(max = 4) List<byte[]> others) {
        Assume.that(!Arrays.deepEquals(some.toArray(), others.toArray()));

        assertFalse(Arrays.equals(tag(some), tag(others)));
    }

    @Property
    void movingTheBorderBetweenTwoPartsChangesTheTag(@ForAll @Size(min = 2) byte[] text) {
        var head = Arrays.copyOf(text, 1);
        var rest = Arrays.copyOfRange(text, 1, text.length);

        assertFalse(Arrays.equals(Hmac.sha256(KEY, head, rest), Hmac.sha256(KEY, text, new byte[0])));
        assertFalse(Arrays.equals(Hmac.sha256(KEY, head, rest), Hmac.sha256(KEY, text)));
    }

    @Test
    void anotherKeyGivesAnotherTag() {
        assertFalse(Arrays.equals(Hmac.sha256(KEY, bytes("a")), Hmac.sha256(SecretBox.newKey(), bytes("a"))));
    }

    private static byte[] tag(List<byte[]> parts) {
        return Hmac.sha256(KEY, parts.toArray(byte[][]::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
