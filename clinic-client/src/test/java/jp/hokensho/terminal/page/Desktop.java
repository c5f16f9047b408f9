package jp.hokensho.terminal.page;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.text.Say;

/// The page's parts put together without a browser, as one start of the program has them.
final class Desktop implements AutoCloseable {

    final Seat seat;
    final Outlook outlook;
    final Today today;
    final Watch watch;
    final News news;

    Desktop(Path profile, Clock clock) {
        var config = config(profile);
        var terminal = new Terminal(config, clock);
        seat = new Seat(terminal, config, clock);
        outlook = new Outlook(terminal, clock);
        today = new Today(seat, terminal, outlook, clock);
        watch = new Watch(terminal, today, outlook, config);
        news = new News(new Trouble(outlook, config, clock), today, terminal);
    }

    static PageConfig config(Path profile) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(PageConfig.class)
                .withDefaultValue("hokensho.terminal.profile", profile.toString())
                .build()
                .getConfigMapping(PageConfig.class);
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
        today.close();
        seat.leave();
        outlook.close();
    }
}
