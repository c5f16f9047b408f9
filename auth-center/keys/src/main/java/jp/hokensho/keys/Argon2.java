package jp.hokensho.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

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

    byte[] hash(byte[] password, byte[] salt, int length) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
