package jp.hokensho.center.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `journal export DIR`: the logs as they stand, for whoever verifies them elsewhere.
@Command(name = "export", exitCodeOnExecutionException = VerifyCommand.COULD_NOT_LOOK)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(paramLabel = "DIR", descriptionKey = "export.folder")
    private Path folder;

    @Override
    public Integer call() {
        return new Node(state.get(), VerifyCommand.COULD_NOT_LOOK)
                .work(Exporting.class, folder.toAbsolutePath().toString());
    }
}
