package jp.hokensho.center.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `journal restore`: goes on after the database was put back to an earlier state. Without `--yes` it only shows what
/// it would do.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--witnessed", paramLabel = "FILE", descriptionKey = "restore.witnessed")
    private Path witnessed;

    @Option(names = "--yes", descriptionKey = "restore.yes")
    private boolean yes;

    @Override
    public Integer call() {
        var file = witnessed == null ? "" : witnessed.toAbsolutePath().toString();
        return new Node(state.get()).work(Restoring.class, file, String.valueOf(yes));
    }
}
