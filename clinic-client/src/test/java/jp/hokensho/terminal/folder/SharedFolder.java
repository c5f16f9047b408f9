package jp.hokensho.terminal.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Trust;
import jp.hokensho.terminal.fake.TurnedClock;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// A receipt computer's folder, a terminal that watches it, and a centre. Time stands until it is turned.
final class SharedFolder implements AutoCloseable {

    static final Duration LOOK = Duration.ofMillis(500);
    private static final Patience ONCE = new Patience(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMillis(200));

    final FakeCenter center = new FakeCenter();
    final Path root;
    final Path mandate;
    final TurnedClock clock;
    final List<String> log = new CopyOnWriteArrayList<>();
    private final Path profileFile;
    private final Profile profile;
    private Commission commission;
    ReceiptFolder folder;

    /// @param home for everything
    SharedFolder(Path home) throws Exception {
        this(home, Clock.systemUTC().instant());
    }

    SharedFolder(Path home, Instant now) throws Exception {
        this.clock = new TurnedClock(now);
        this.root = Files.createDirectories(home.resolve("share"));
        this.mandate = home.resolve("folder.mandate");
        profileFile = center.trust().profile(home, center.address());
        profile = Profile.read(profileFile).unlocked(Trust.KEYSTORE_PASSWORD);
        give("FOLDER", mandate);
        start();
    }

    void give(String kind, Path file) {
        var counter = Counter.english(profileFile);
        var code = counter.run("mandate", "give", "--kind", kind, "--until", "2099-11-28", "-o", file.toString());
        if (code != 0) {
            throw new IllegalStateException(counter.err());
        }
    }

    /// As one start of the program does.
    void start() {
        commission = new Commission(Optional.of(mandate), this::center, clock);
        var desk = new StatementDesk(profile, Locale.JAPANESE, clock);
        var means = new Means(commission, () -> desk, () -> TerminalKey.clinic(profile), Say.in(Locale.JAPANESE));
        var terms = new ReceiptFolder.Terms(root, LOOK, Duration.ofDays(3), this::tell);
        folder = new ReceiptFolder(terms, means, clock);
    }

    private Center center(Locale locale) {
        return Center.at(profile.center(), new TerminalKey(profile), locale, new Center.Terms(ONCE, clock));
    }

    private void tell(Complaint words) {
        log.add(words.in(Say.in(Locale.JAPANESE)));
    }

    /// Looks until whatever may be answered is.
    void looks() {
        for (var i = 0; i < 4; i++) {
            folder.look();
            clock.turn(LOOK);
        }
    }

    void drops(String name, String text) {
        drops(name, text, StandardCharsets.UTF_8);
    }

    void drops(String name, String text, Charset charset) {
        try {
            Files.createDirectories(root.resolve("req"));
            Files.write(root.resolve("req").resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String answer(String name) {
        return answer(name, StandardCharsets.UTF_8);
    }

    String answer(String name, Charset charset) {
        try {
            return new String(Files.readAllBytes(root.resolve("res").resolve(name)), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files(String folder) {
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A question about one card.
    static String single(String number) {
        return single(number, "UTF-8", "");
    }

    /// @param more elements of the card
    static String single(String number, String encoding, String more) {
        return """
                <?xml version="1.0" encoding="%s"?>
                <XmlMsg><MessageHeader><QualificationConfirmationDate>20050708</QualificationConfirmationDate>
                <MedicalInstitutionCode>1310000001</MedicalInstitutionCode>
                <ArbitraryFileIdentifier>F-7</ArbitraryFileIdentifier></MessageHeader>
                <MessageBody><QualificationConfirmSearchInfo><InsurerNumber>00000001</InsurerNumber>
                <InsuredCardSymbol>東京</InsuredCardSymbol>
                <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>%s
                <ArbitraryIdentifier>K-1</ArbitraryIdentifier></QualificationConfirmSearchInfo></MessageBody></XmlMsg>
                """.formatted(encoding, number, more);
    }

    @Override
    public void close() {
        folder.close();
        commission.close();
        center.close();
    }
}
