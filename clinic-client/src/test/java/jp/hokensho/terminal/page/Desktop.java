package jp.hokensho.terminal.page;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// The page's parts put together without a browser, as one start of the program has them.
final class Desktop implements AutoCloseable {

    final Seat seat;
    final Outlook outlook;
    final Today today;
    final Watch watch;
    final News news;
    final ReceiptComputer receipts;
    final Morning morning;

    Desktop(Path profile, Clock clock) {
        this(config(profile), clock);
    }

    Desktop(PageConfig config, Clock clock) {
        var terminal = new Terminal(config, clock);
        seat = new Seat(terminal, config, clock);
        outlook = new Outlook(terminal, clock);
        today = new Today(seat, terminal, outlook, clock);
        watch = new Watch(terminal, today, outlook, config);
        receipts = new ReceiptComputer(terminal, Screen.ofProcess(Map.of()), config, clock);
        morning = new Morning(terminal, config, clock);
        news = new News(new Trouble(outlook, receipts, config, clock), today, terminal, morning);
    }

    static PageConfig config(Path profile) {
        return config(profile, Map.of());
    }

    /// @param more settings, by what follows `hokensho.terminal.`
    static PageConfig config(Path profile, Map<String, Path> more) {
        var builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(PageConfig.class)
                .withDefaultValue("hokensho.terminal.profile", profile.toString());
        more.forEach((name, file) -> builder.withDefaultValue("hokensho.terminal." + name, file.toString()));
        return builder.build().getConfigMapping(PageConfig.class);
    }

    void signIn() {
        new Sitting(seat, today, new Drafts(), new Searches())
                .signIn(new Credentials("clerk1", FakeCenter.PASSWORD, ""), Say.in(Locale.JAPANESE));
    }

    static Question question(String number) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("form", number);
        form.putSingle("insurerNumber", "00000001");
        form.putSingle("symbol", "東京");
        form.putSingle("number", number);
        form.putSingle("targetDate", "2026-11-22");
        return Question.of(form);
    }

    @Override
    public void close() {
        watch.end();
        receipts.end();
        morning.end();
        today.close();
        seat.leave();
        outlook.close();
    }
}
