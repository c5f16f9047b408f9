package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.cards.CardFileRejected;
import jp.hokensho.cards.ProgressBar;

/// `export`: all cards as the file that would load them again. It names people: only its owner may read it, and
/// it has its name only when it is whole.
class Exporting implements QuarkusApplication {

    private final OwnCards cards;

    Exporting(OwnCards cards) {
        this.cards = cards;
    }

    /// @param arguments the character set; the file, or nothing for standard output
    @Override
    public int run(String... arguments) throws Exception {
        var charset = Charset.forName(arguments[0]);
        try {
            var lines = arguments[1].isEmpty() ? toOutput(charset) : toFile(Path.of(arguments[1]), charset);
            Messages.tell("export.done", lines, charset);
            return 0;
        } catch (CardFileRejected rejected) {
            var locale = Locale.getDefault();
            rejected.errors().forEach(error -> System.err.println(error.message(locale)));
            Messages.tell("export.refused", rejected.count());
            return 1;
        }
    }

    private long toOutput(Charset charset) throws IOException, SQLException {
        try (var progress = ProgressBar.here()) {
            var lines = cards.export(System.out, charset, progress);
            if (System.out.checkError()) {
                throw new IOException("standard output is closed");
            }
            return lines;
        }
    }

    private long toFile(Path file, Charset charset) throws IOException, SQLException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var progress = ProgressBar.here();
                var out = new BufferedOutputStream(Channels.newOutputStream(Files.newByteChannel(part, fresh, mine)))) {
            var lines = cards.export(out, charset, progress);
            out.flush();
            Files.move(part, file);
            return lines;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
