package jp.hokensho.protocol.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jp.hokensho.protocol.InvalidInput;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is sent is read or refused, in one way, and what is read is written again as it was.
class AnyTextTest {

    private static final String KEY = "auth-center/007+0337c929+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    private static final String NOTE = "auth-center/007\n300\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=\n\n"
            + "\u2014 auth-center/007 AzfJKVUYWnXdxQM4v3Z796Ihn20AJRujUty0ZF6SkFsiED1qF6ut4/qnLaTT6Yjdnyd/KI1/cYhnWMjUlQnJA7asYQ4=\n";

    @Property
    void aNote(@ForAll("notes") String text) {
        readOrRefused(text, SignedNote::parse, SignedNote::toString);
    }

    @Property
    void noChangedNoteIsSigned(@ForAll("notes") String text) {
        var signed = SignedNote.parse(NOTE);
        assertTrue(isSigned(NOTE));
        if (!text.startsWith(signed.text() + "\n")) {
            assertFalse(isSigned(text));
        }
    }

    private static boolean isSigned(String text) {
        try {
            return SignedNote.parse(text).isSignedBy(List.of(NoteKey.parse(KEY)));
        } catch (InvalidInput refused) {
            return false;
        }
    }

    @Property
    void aKey(@ForAll("keys") String text) {
        readOrRefused(text, NoteKey::parse, NoteKey::toString);
    }

    @Property
    void aTile(@ForAll("tiles") String text) {
        readOrRefused(text, TilePath::parse, TilePath::toString);
    }

    @Property
    void aHash(@ForAll("hashes") String text) {
        readOrRefused(text, Hash::parse, Hash::toString);
    }

    @Property
    void aRow(@ForAll byte[] noise, @ForAll int at) {
        var data = new JournalLeaf(7, 2, 3, "Asked", "{}".getBytes(StandardCharsets.UTF_8), Grove.leaf(1)).data();
        for (var i = 0; i < noise.length && i < data.length; i++) {
            data[Math.floorMod(at + i, data.length)] ^= noise[i];
        }
        try {
            assertEquals(1, JournalLeaf.parse(data).data()[0]);
        } catch (InvalidInput refused) {
            assertEquals("malformed", refused.error().code());
        }
    }

    private static <T> void readOrRefused(String text, Function<String, T> reading, Function<T, String> writing) {
        try {
            assertEquals(text, writing.apply(reading.apply(text)));
        } catch (InvalidInput refused) {
            assertFalse(refused.error().code().isEmpty());
        }
    }

    @Provide
    Arbitrary<String> notes() {
        return changed(NOTE);
    }

    @Provide
    Arbitrary<String> keys() {
        return changed(KEY);
    }

    @Provide
    Arbitrary<String> tiles() {
        return changed("0/x001/x234/067.p/5");
    }

    @Provide
    Arbitrary<String> hashes() {
        return changed("ab".repeat(32));
    }

    /// A part taken out, something put in: what somebody would send who tries.
    private static Arbitrary<String> changed(String text) {
        var place = Arbitraries.integers().between(0, text.length());
        var noise = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.of("", "\n", "\n\n", "\u2014 ", "+", "=", "/", "0", "x", ".p/", "\u0000", "９"));
        return place.flatMap(one -> place.flatMap(other -> noise.map(put -> {
            int[] ends = {one, other};
            Arrays.sort(ends);
            return text.substring(0, ends[0]) + put + text.substring(Math.min(ends[1], ends[0] + 3));
        })));
    }
}
