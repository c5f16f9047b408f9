package jp.hokensho.center.pki;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.SecretBox;

/// The master key, which wraps all other keys and lies in a file or the environment, never in the database;
/// and beside it another one while one takes the place of the other (docs/keys-and-retention.md).
///
/// @param present seals
/// @param other opens too: the former one, or the next
record Masters(MasterKey present, Optional<MasterKey> other) {

    Masters {
        if (other.filter(present::isSame).isPresent()) {
            throw new KeyFailure("the other master key is the same as the present one");
        }
    }

    /// @param file made where it is missing and the environment has none
    /// @param otherFile that of the other one, where there is one
    static Masters of(Path file, Path otherFile) {
        var other = given("hokensho.master.other")
                .map(MasterKey::of)
                .or(() -> Files.exists(otherFile) ? Optional.of(MasterKey.in(otherFile)) : Optional.empty());
        return new Masters(given("hokensho.master.key").map(MasterKey::of).orElseGet(() -> MasterKey.in(file)), other);
    }

    static boolean isGiven() {
        return given("hokensho.master.key").isPresent();
    }

    /// Not from files of settings: a secret does not belong there.
    private static Optional<String> given(String name) {
        var variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    SecretBox box(String purpose) {
        return new SecretBox(present.key(purpose), other.map(master -> master.key(purpose)));
    }
}
