package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardFileRejected;
import jp.hokensho.cards.CardLine;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.protocol.InsurerNumber;

/// `import`: the card file of one pre-stored insurer in the place of all its cards, or every reason why not.
class Importing implements QuarkusApplication {

    private final CardLoading loading;
    private final Insurers insurers;

    Importing(CardLoading loading, Insurers insurers) {
        this.loading = loading;
        this.insurers = insurers;
    }

    /// @param arguments the file; the insurer's number, or nothing where the file's first line tells it
    @Override
    public int run(String... arguments) throws IOException {
        var path = Path.of(arguments[0]);
        try {
            var insurer = arguments[1].isEmpty() ? named(path) : Optional.of(InsurerNumber.parse(arguments[1]));
            if (insurer.flatMap(insurers::find)
                    .filter(found -> found.kind() == Insurer.Kind.STORED)
                    .isEmpty()) {
                Messages.tell("import.not-stored");
                return 1;
            }
            Messages.tell("import.done", loading.load(path, insurer.get(), progress()));
            return 0;
        } catch (CardFileRejected rejected) {
            report(rejected);
            return 1;
        }
    }

    /// The insurer of the first line that can be read; whether all others are the same is checked with them.
    private static Optional<InsurerNumber> named(Path path) throws IOException {
        try (var lines = CardFile.open(path).lines()) {
            while (lines.hasNext()) {
                if (lines.next() instanceof CardLine.Good good) {
                    return Optional.of(good.person().card().insurer());
                }
            }
            return Optional.empty();
        }
    }

    private static LongConsumer progress() {
        return System.console() != null && System.console().isTerminal()
                ? lines -> System.err.print("\r" + Messages.of("import.progress", lines) + " \r")
                : _ -> {};
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
