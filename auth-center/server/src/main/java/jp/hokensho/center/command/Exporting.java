package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import jp.hokensho.cards.ProgressBar;
import jp.hokensho.cards.Step;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.tree.DatabaseSource;
import jp.hokensho.center.tree.LogExport;

/// `journal export`.
class Exporting implements QuarkusApplication {

    private final JournalDatabase database;

    Exporting(JournalDatabase database) {
        this.database = database;
    }

    /// @param arguments the folder
    @Override
    public int run(String... arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        try (var source = new DatabaseSource(database);
                var progress = ProgressBar.here()) {
            long entries = new LogExport(source, folder, share -> progress.accept(Step.WRITING, share)).run();
            Messages.tell("export.done", entries, folder);
        }
        return 0;
    }
}
