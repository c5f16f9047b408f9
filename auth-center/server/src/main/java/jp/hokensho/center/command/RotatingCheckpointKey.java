package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.tree.CheckpointKeys;

/// `keys rotate checkpoint`: from the time that is printed all nodes sign checkpoints with the new key, which
/// the former one announces on the record; what was signed before stays good.
class RotatingCheckpointKey implements QuarkusApplication {

    private final CheckpointKeys keys;

    RotatingCheckpointKey(CheckpointKeys keys) {
        this.keys = keys;
    }

    /// @param arguments `true` for JSON
    @Override
    public int run(String... arguments) {
        var key = keys.rotate();
        System.out.println(
                Boolean.parseBoolean(arguments[0])
                        ? "{\"keyId\":\"%s\",\"from\":\"%s\"}".formatted(key.name(), key.from())
                        : Messages.of("keys.rotated", key.name(), key.from()));
        return 0;
    }
}
