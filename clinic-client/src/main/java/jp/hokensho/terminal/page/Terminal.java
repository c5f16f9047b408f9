package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.WholeFile;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.ReceiptDesk;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.desk.Hold;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// This terminal, as soon as it is enrolled. Its files are opened when they are first needed, and once.
@ApplicationScoped
class Terminal {

    private final PageConfig config;
    private final Clock clock;
    private Optional<Profile> profile = Optional.empty();
    private Optional<StatementDesk> statements = Optional.empty();
    private Optional<Hold> hold = Optional.empty();

    Terminal(PageConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean enrolled() {
        return Files.exists(config.profile());
    }

    /// With the key's password.
    ///
    /// @throws jp.hokensho.terminal.text.Complaint where it is not enrolled
    synchronized Profile profile() {
        if (profile.isEmpty()) {
            var read = Profile.read(config.profile());
            profile =
                    Optional.of(LocalPage.keystorePassword().map(read::unlocked).orElse(read));
        }
        return profile.get();
    }

    /// The centre with this terminal's certificate; whoever asks for it closes it.
    Center center(Locale locale, Patience patience) {
        var known = profile();
        return Center.at(known.center(), new TerminalKey(known), locale, new Center.Terms(patience, clock));
    }

    synchronized StatementDesk statements() {
        if (statements.isEmpty()) {
            statements = Optional.of(new StatementDesk(profile(), Locale.JAPANESE, clock));
        }
        return statements.get();
    }

    /// Checks receipts; whoever asks for it closes it. What the centre publishes is copied beside the profile.
    ReceiptDesk receipts(Say say) {
        return new ReceiptDesk(profile(), config.profile().toAbsolutePath().getParent(), say, clock);
    }

    /// What could not be asked yet.
    ///
    /// @throws jp.hokensho.terminal.text.Complaint where its file does not open
    synchronized Hold hold() {
        if (hold.isEmpty()) {
            hold = Optional.of(new Hold(profile()));
        }
        return hold.get();
    }

    /// Whom to call when something does not work, as the centre last said; empty while it said nothing.
    String helpDesk() {
        try {
            return Files.exists(helpDeskFile())
                    ? Printable.of(Files.readString(helpDeskFile()).strip())
                    : "";
        } catch (IOException _) {
            return "";
        }
    }

    /// Kept beside the profile: it is needed most when the centre is away.
    void keepHelpDesk(String told) {
        try {
            if (!told.equals(helpDesk())) {
                WholeFile.replace(helpDeskFile(), told.getBytes(StandardCharsets.UTF_8));
            }
        } catch (KeyFailure _) {
            // told again at the next look
        }
    }

    private Path helpDeskFile() {
        return config.profile().toAbsolutePath().resolveSibling("help-desk");
    }

    @PreDestroy
    synchronized void close() {
        statements.ifPresent(StatementDesk::close);
    }
}
