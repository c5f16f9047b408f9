package jp.hokensho.adapter.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.cards.Encoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "export.file")
    private Path file;

    @Option(names = "--encoding", paramLabel = "utf-8|windows-31j", descriptionKey = "export.encoding")
    private Encoding encoding = Encoding.UTF_8;

    @Override
    public Integer call() {
        if (file != null && Files.exists(file)) {
            throw new Refused(Messages.of("export.there", file));
        }
        var target = file == null ? "" : file.toAbsolutePath().toString();
        return new Node(state.get()).work(Exporting.class, encoding.charset().name(), target);
    }
}
