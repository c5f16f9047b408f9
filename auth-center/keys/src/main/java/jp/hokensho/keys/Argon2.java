package jp.hokensho.keys;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;

/// What a hash costs. The bounds keep a planted hash from taking the machine's memory or being worth nothing.
///
/// @param memory KiB
record Argon2(int memory, int passes, int lanes) {

    Argon2 {
        var sane = memory >= 19_456 && memory <= 262_144 && passes >= 1 && passes <= 10 && lanes >= 1 && lanes <= 4;
        if (!sane) {
            throw new KeyFailure("the cost of a password hash is out of bounds");
        }
    }

    /// By the reference implementation, outside the heap: 19 MiB of it at a time would make the collector
    /// stop everybody else (decision 120).
    byte[] hash(byte[] password, byte[] salt, int length) {
        return Argon2Factory.createAdvanced(Argon2Types.ARGON2id, salt.length, length)
                .rawHash(passes, memory, lanes, password, salt);
    }
}
