package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever comes gets a verdict, and is not genuine by chance.
class AnyTextTest {

    @Property
    void anyTextGetsAVerdict(@ForAll String text) {
        assertFalse(Receipts.examine(text, ReceiptSamples.centre()) instanceof Examined.Genuine);
    }

    @Property
    void anythingBetweenTheDotsGetsAVerdict(@ForAll byte[] header, @ForAll byte[] claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var text = encoder.encodeToString(header) + "." + encoder.encodeToString(claims) + ".AAAA";

        assertFalse(Receipts.examine(text, ReceiptSamples.centre()) instanceof Examined.Genuine);
    }
}
