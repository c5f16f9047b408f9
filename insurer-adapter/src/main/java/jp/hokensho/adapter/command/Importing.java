package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardFileRejected;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.cards.ImportReport;
import jp.hokensho.cards.ProgressBar;

/// `import`: a card file in the place of all cards, or every reason why not.
class Importing implements QuarkusApplication {

    static final String JSON = "json";
    static final String PEOPLE = "people";

    private final OwnCards cards;

    Importing(OwnCards cards) {
        this.cards = cards;
    }

    /// @param arguments the file; the mode; how to tell; perhaps the file's character set
    @Override
    public int run(String... arguments) throws Exception {
        var charsets = List.of(arguments).stream().skip(3).map(Charset::forName).toList();
        var report = report(Path.of(arguments[0]), ImportMode.valueOf(arguments[1]), charsets);
        var locale = Locale.getDefault();
        if (arguments[2].equals(JSON)) {
            System.out.println(report.json(locale));
        } else {
            System.err.println(report.text(locale));
        }
        return report.exitCode();
    }

    private ImportReport report(Path path, ImportMode mode, List<Charset> charsets) throws IOException, SQLException {
        try (var progress = ProgressBar.here()) {
            var file = CardFile.open(path, charsets.isEmpty() ? CardFile.CHARSETS : charsets);
            return cards.load(file, mode, progress);
        } catch (CardFileRejected rejected) {
            return ImportReport.rejected(rejected);
        }
    }
}
