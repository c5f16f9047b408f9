package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardFileRejected;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.cards.ImportReport;
import jp.hokensho.cards.ProgressBar;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.card.Release;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Role;

/// `import`: the card file of one pre-stored insurer in the place of all its cards, or every reason why not.
class Importing implements QuarkusApplication {

    static final String JSON = "json";
    static final String PEOPLE = "people";

    private final CardLoading loading;
    private final Insurers insurers;
    private final Accounts accounts;

    Importing(CardLoading loading, Insurers insurers, Accounts accounts) {
        this.loading = loading;
        this.insurers = insurers;
        this.accounts = accounts;
    }

    /// @param arguments the file; the mode; how to tell; the insurer's number, or nothing where the file's first line
    ///     tells it; the login of who releases it, or nothing; perhaps the file's character set
    @Override
    public int run(String... arguments) throws IOException {
        var charsets = List.of(arguments).stream().skip(5).map(Charset::forName).toList();
        var report = report(charsets.isEmpty() ? CardFile.CHARSETS : charsets, arguments);
        var locale = Locale.getDefault();
        if (arguments[2].equals(JSON)) {
            System.out.println(report.json(locale));
        } else {
            System.err.println(report.text(locale));
        }
        return report.exitCode();
    }

    private ImportReport report(List<Charset> charsets, String... arguments) throws IOException {
        try (var progress = ProgressBar.here()) {
            var file = CardFile.open(Path.of(arguments[0]), charsets);
            var insurer =
                    stored(arguments[3].isEmpty() ? file.insurer() : Optional.of(InsurerNumber.parse(arguments[3])));
            var by = arguments[4].isEmpty() ? Optional.<UUID>empty() : Optional.of(releasing(arguments[4], insurer));
            return loading.load(file, new Release(insurer, by, ImportMode.valueOf(arguments[1])), progress);
        } catch (CardFileRejected rejected) {
            return ImportReport.rejected(rejected);
        }
    }

    private InsurerNumber stored(Optional<InsurerNumber> number) {
        return number.flatMap(insurers::find)
                .filter(found -> found.kind() == Insurer.Kind.STORED)
                .flatMap(_ -> number)
                .orElseThrow(() -> new Unsafe(Messages.of("import.not-stored")));
    }

    /// A manager of the insurer, or who at the centre looks after insurers.
    private UUID releasing(String login, InsurerNumber insurer) {
        return accounts.byLogin(login)
                .filter(person -> person.tenant().equals(insurer.value())
                                && person.roles().contains(Role.INSURER_MANAGER)
                        || person.tenant().equals(Tenants.CENTER)
                                && person.roles().contains(Role.CENTER_OPERATIONS))
                .orElseThrow(() -> new Unsafe(Messages.of("import.may-not-release")))
                .id();
    }
}
