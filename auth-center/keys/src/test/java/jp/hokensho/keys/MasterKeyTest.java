package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-44: the master key, and what it seals")
class MasterKeyTest {

    private static final String PURPOSE = "made-up";

    @TempDir
    Path folder;

    private MasterKey master(String name) {
        return MasterKey.in(folder.resolve(name));
    }

    private MasterKey sealed(SecretBox box) {
        return MasterKey.sealedIn(folder.resolve("root.key"), box, master("first"));
    }

    private SecretBox box(String name) {
        return new SecretBox(master(name).key("root"));
    }

    private SecretBox box(String name, String other) {
        return new SecretBox(master(name).key("root"), Optional.of(master(other).key("root")));
    }

    @Test
    void fromTheEnvironmentItIsTheSameAsFromAFile() throws IOException {
        var file = master("first");
        var text = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("first")));

        assertTrue(file.isSame(MasterKey.of(text + "\n")));
        assertFalse(file.isSame(master("second")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsRefused(String text) {
        assertThrows(KeyFailure.class, () -> MasterKey.of(text));
    }

    @Test
    @DisplayName("the root stays the same when the master key is replaced, and rests under the new one alone")
    void theRootStays() {
        var root = sealed(box("first")).key(PURPOSE);

        assertEquals(master("first").key(PURPOSE), root);
        assertEquals(root, sealed(box("first", "second")).key(PURPOSE));
        assertEquals(root, sealed(box("second", "first")).key(PURPOSE));
        assertEquals(root, sealed(box("second")).key(PURPOSE));
        assertThrows(KeyFailure.class, () -> sealed(box("first")));
    }
}
