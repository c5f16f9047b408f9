package jp.hokensho.adapter.command;

import java.nio.file.Path;
import jp.hokensho.adapter.state.StateDirectory;
import picocli.CommandLine.Option;

/// `--state`, else `HOKENSHO_STATE` (or `hokensho.state`), else `./state`.
final class StateOption {

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "state")
    private Path directory;

    StateDirectory get() {
        var chosen = directory != null
                ? directory
                : Settings.read().getOptionalValue("hokensho.state", Path.class).orElse(Path.of("state"));
        return new StateDirectory(chosen.toAbsolutePath());
    }
}
