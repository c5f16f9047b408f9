package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final SecretBox BOX = new SecretBox(SecretBox.newKey());
    private static final byte[] HERE = {1};

    @Property
    void whatIsSealedOpensAgain(@ForAll byte[] plain, @ForAll byte[] aad) {
        assertArrayEquals(plain, BOX.open(BOX.seal(plain, aad), aad));
    }

    @Property
    void anyAlteredBitBreaksTheSeal(@ForAll byte[] plain, @ForAll @IntRange(max = 100_000) int place) {
        var sealed = BOX.seal(plain, HERE);
        var bit = place % (sealed.length * 8);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);

        assertThrows(SealBroken.class, () -> BOX.open(sealed, HERE));
    }

    @Property(tries = 200)
    void aCutOrLengthenedValueDoesNotOpen(@ForAll byte[] plain, @ForAll @IntRange(max = 100) int length) {
        var sealed = BOX.seal(plain, HERE);
        Assume.that(length != sealed.length);

        assertThrows(SealBroken.class, () -> BOX.open(Arrays.copyOf(sealed, length), HERE));
    }

    @Property
    void aValueThatWasMovedDoesNotOpen(@ForAll byte[] plain, @ForAll byte[] from, @ForAll byte[] to) {
        Assume.that(!Arrays.equals(from, to));

        assertThrows(SealBroken.class, () -> BOX.open(BOX.seal(plain, from), to));
    }

    @Test
    void anotherKeyDoesNotOpen() {
        var sealed = BOX.seal(new byte[] {7}, HERE);
        var other = new SecretBox(SecretBox.newKey());

        assertThrows(SealBroken.class, () -> other.open(sealed, HERE));
    }

    @Test
    void whileOneKeyTakesThePlaceOfAnotherBothOpenAndOneSeals() {
        var former = SecretBox.newKey();
        var next = SecretBox.newKey();
        var both = new SecretBox(next, Optional.of(former));
        var sealed = new SecretBox(former).seal(new byte[] {7}, HERE);

        var renewed = both.renewed(sealed, HERE).orElseThrow();

        assertArrayEquals(new byte[] {7}, both.open(sealed, HERE));
        assertArrayEquals(new byte[] {7}, new SecretBox(next).open(renewed, HERE));
        assertEquals(Optional.empty(), both.renewed(renewed, HERE));
        assertThrows(SealBroken.class, () -> both.renewed(BOX.seal(new byte[] {7}, HERE), HERE));
    }

    @Test
    void theSameValueIsSealedDifferentlyEachTime() {
        var plain = new byte[] {7, 7, 7};

        assertFalse(Arrays.equals(BOX.seal(plain, HERE), BOX.seal(plain, HERE)));
        assertEquals(12 + 3 + 16, BOX.seal(plain, HERE).length);
    }

    @Test
    void shortKeysAreRefused() {
        var key = new SecretKeySpec(new byte[16], "AES");

        assertThrows(KeyFailure.class, () -> new SecretBox(key));
    }

    @Test
    void theKeyIsNotPrinted() {
        assertEquals("SecretBox[****]", BOX.toString());
    }
}
