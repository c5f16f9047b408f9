package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FrameTest {

    @Property
    void whatIsSentIsReceived(@ForAll long correlation, @ForAll byte[] body) {
        var frame = new Frame(correlation, body);

        var received = Frame.parse(frame.bytes());

        assertEquals(frame, received);
        assertEquals(frame.hashCode(), received.hashCode());
        assertEquals(correlation, received.correlation());
        assertArrayEquals(body, received.body());
    }

    @Example
    void theCorrelationIdComesFirstAndBigEndian() {
        var bytes = new Frame(0x0102, "{}".getBytes(StandardCharsets.UTF_8)).bytes();

        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 1, 2, '{', '}'}, bytes);
    }

    @Property
    void aFrameShorterThanItsHeaderIsMalformed(@ForAll @IntRange(max = 7) int length) {
        Refused.as(InputError.MALFORMED, () -> Frame.parse(new byte[length]));
    }

    @Example
    void theLargestBodyPassesAndOneByteMoreDoesNot() {
        var largest = new Frame(1, new byte[Frame.MAX_BODY]).bytes();

        assertEquals(Frame.MAX_BODY, Frame.parse(largest).body().length);
        Refused.as(InputError.TOO_LONG, () -> Frame.parse(new byte[largest.length + 1]));
        Refused.as(InputError.TOO_LONG, () -> new Frame(1, new byte[Frame.MAX_BODY + 1]));
    }

    @Example
    void aFrameDoesNotPrintItsBody() {
        var frame = new Frame(7, "上野".getBytes(StandardCharsets.UTF_8));

        assertFalse(frame.toString().contains("上野"));
        assertEquals("Frame[7, 6 bytes]", frame.toString());
    }
}
