package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.folder.Commission;
import jp.hokensho.terminal.folder.Means;
import jp.hokensho.terminal.folder.ReceiptFolder;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// The receipt computer beside this terminal: its folder, where `serve` was given one, and its mandate,
/// under which the local interface works too.
@ApplicationScoped
class ReceiptComputer {

    private final Screen screen;
    private final Say say;
    private final Commission commission;
    private final Optional<ReceiptFolder> folder;

    ReceiptComputer(Terminal terminal, Screen screen, PageConfig config, Clock clock) {
        this.screen = screen;
        this.say = Say.in(Locale.of(config.lang()));
        this.commission =
                new Commission(config.folderMandate(), locale -> terminal.center(locale, Patience.COUNTER), clock);
        var means = new Means(commission, terminal::statements, () -> TerminalKey.clinic(terminal.profile()), say);
        this.folder = config.folder()
                .map(root -> new ReceiptFolder.Terms(
                        root, config.folderLook(), Duration.ofDays(config.folderDays()), this::tell))
                .map(terms -> new ReceiptFolder(terms, means, clock));
    }

    void begin() {
        folder.ifPresent(ReceiptFolder::begin);
    }

    Commission commission() {
        return commission;
    }

    /// For whoever looks at the page.
    Optional<String> trouble(Say reader) {
        return folder.flatMap(ReceiptFolder::trouble).map(trouble -> {
            var why = trouble.why().in(reader);
            return trouble.waiting() == 0
                    ? reader.of("trouble.folder", why)
                    : reader.of("trouble.folder_waiting", trouble.waiting(), why);
        });
    }

    private void tell(Complaint words) {
        screen.err().println(say.of("folder.log", words.in(say)));
        screen.err().flush();
    }

    @PreDestroy
    void end() {
        folder.ifPresent(ReceiptFolder::close);
        commission.close();
    }
}
