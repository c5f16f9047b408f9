package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.morning.MorningList;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// Looks at its hour for the morning list while the page is served, and tells what became of it.
@ApplicationScoped
class Morning {

    private final Terminal terminal;
    private final PageConfig config;
    private final Clock clock;
    private final Optional<MorningList> list;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Morning(Terminal terminal, PageConfig config, Clock clock) {
        this.terminal = terminal;
        this.config = config;
        this.clock = clock;
        this.list = config.morningList().map(this::list);
    }

    private MorningList list(Path file) {
        var order = new MorningList.Order(
                file, config.morningAt(), config.morningMandate().orElseThrow());
        return new MorningList(order, config.profile().toAbsolutePath().resolveSibling("morning-list"), clock);
    }

    void begin() {
        if (list.isPresent()) {
            looks.scheduleWithFixedDelay(this::look, 0, config.morningCheck().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void look() {
        try {
            if (terminal.enrolled()) {
                list.ifPresent(due -> due.look(() -> terminal.center(Locale.JAPANESE, Patience.COUNTER)));
            }
        } catch (Complaint _) {
            // told on the page; noted at the next look
        }
    }

    /// Empty where no list is checked here.
    Optional<MorningView> view(Say say) {
        return list.map(checked -> MorningView.of(checked.last(), config.morningAt(), say, clock));
    }

    /// What nobody has been told yet; empty where there is none.
    String news(Say say) {
        return view(say).filter(MorningView::isNews).map(MorningView::line).orElse("");
    }

    /// Somebody looks at what [#view] says.
    void see() {
        try {
            list.ifPresent(MorningList::see);
        } catch (Complaint _) {
            // told once more after the next start
        }
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }
}
