package jp.hokensho.center.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    private Path file;

    @Option(names = "--insurer", paramLabel = "NUMBER", descriptionKey = "import.insurer")
    private String insurer = "";

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new Unsafe(Messages.of("import.unreadable", file));
        }
        return new Node(state.get()).work(Importing.class, file.toString(), insurer);
    }
}
