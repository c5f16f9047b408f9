package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.terminal.center.MandateFile;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.text.Complaint;

/// Looks for the centre, and sends what lies in the hold as soon as it is there: in the name of the person who is
/// signed in, at the counter or away from it; else under the mandate that `serve` was given; else when the next
/// person has signed in.
@ApplicationScoped
class Watch {

    private final Terminal terminal;
    private final Today today;
    private final Outlook outlook;
    private final PageConfig config;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Watch(Terminal terminal, Today today, Outlook outlook, PageConfig config) {
        this.terminal = terminal;
        this.today = today;
        this.outlook = outlook;
        this.config = config;
    }

    void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, config.centerCheck().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A file that does not open now may be there at the next turn: a stick that was pulled out.
    void look() {
        try {
            if (terminal.enrolled()) {
                today.showHeld();
                send(outlook.look());
            }
        } catch (Complaint _) {
            // told where somebody asks
        }
    }

    private void send(boolean reachable) {
        if (reachable && !terminal.hold().waiting().isEmpty()) {
            today.session()
                    .ifPresentOrElse(today::sendHeld, () -> config.mandate().ifPresent(this::sendUnder));
        }
    }

    private void sendUnder(Path mandate) {
        try (var center = terminal.center(Locale.JAPANESE, Patience.COUNTER)) {
            today.sendHeld(center.under(MandateFile.read(mandate)));
        }
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }
}
