package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.Locale;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardFileRejected;

/// `import`: a card file in the place of all cards, or every reason why not.
class Importing implements QuarkusApplication {

    private final OwnCards cards;

    Importing(OwnCards cards) {
        this.cards = cards;
    }

    @Override
    public int run(String... arguments) throws Exception {
        var progress = new Progress(System.err);
        try {
            var file = CardFile.open(Path.of(arguments[0]));
            var loaded = cards.load(file, progress.phase("import.checking"), progress.phase("import.loading"));
            progress.finish();
            Messages.tell("import.done", loaded, file.charset());
            return 0;
        } catch (CardFileRejected rejected) {
            progress.finish();
            report(rejected);
            return 1;
        }
    }

    private static void report(CardFileRejected rejected) {
        rejected.errors().forEach(error -> System.err.println(error.message(Locale.getDefault())));
        var more = rejected.count() - rejected.errors().size();
        if (more > 0) {
            Messages.tell("import.more", more);
        }
        Messages.tell("import.refused");
    }
}
