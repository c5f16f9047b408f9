package jp.hokensho.adapter.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    private Path file;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new Refused(Messages.of("file.unreadable", file));
        }
        return new Node(state.get()).work(Importing.class, file.toString());
    }
}
