package jp.hokensho.terminal.fake;

import java.nio.file.Path;

/// A counter beside a centre that knows its terminal.
public record Reception(FakeCenter center, Path profile, Counter counter) implements AutoCloseable {

    /// @param folder for profile and keys
    public static Reception open(Path folder) throws Exception {
        var center = new FakeCenter();
        var profile = center.trust().profile(folder, center.address());
        return new Reception(center, profile, Counter.japanese(profile));
    }

    @Override
    public void close() {
        center.close();
    }
}
