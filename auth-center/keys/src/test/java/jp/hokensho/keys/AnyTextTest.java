package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Base64;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever comes gets a verdict, and is not genuine by chance.
class AnyTextTest {

    private static final OwnKey CLINIC = OwnKey.create(KeyUse.SEALING);
    private static final TraceNumber NUMBER = TraceNumber.of(0, 703);

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

    @Property
    void noTextIsASealByChance(@ForAll String text) {
        assertFalse(opens(text));
    }

    @Property
    void noOtherHeaderOpensASeal(@ForAll byte[] header) {
        var sealed = new Sealer(CLINIC.keyId(), OwnKey.publicKey(CLINIC.jwk()))
                .seal("{}", NUMBER)
                .value();
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header);

        assertFalse(opens(encoded + sealed.substring(sealed.indexOf('.'))));
    }

    private static boolean opens(String text) {
        try {
            Seals.open(new SealedDetails(text), NUMBER, CLINIC);
            return true;
        } catch (InvalidInput | SealBroken _) {
            return false;
        }
    }
}
