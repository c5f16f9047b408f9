package jp.hokensho.adapter.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.hokensho.cards.Encoding;
import jp.hokensho.cards.ImportMode;
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

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "import.yes")
    private boolean confirmed;

    @Option(names = "--encoding", paramLabel = "utf-8|windows-31j", descriptionKey = "import.encoding")
    private Encoding encoding;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new Refused(Messages.of("file.unreadable", file));
        }
        var arguments = new ArrayList<>(List.of(
                file.toString(), ImportMode.of(dryRun, confirmed).name(), json ? Importing.JSON : Importing.PEOPLE));
        Optional.ofNullable(encoding)
                .map(Encoding::charset)
                .map(Object::toString)
                .ifPresent(arguments::add);
        return new Node(state.get()).work(Importing.class, arguments.toArray(String[]::new));
    }
}
