package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.desk.Days;
import jp.hokensho.terminal.text.Say;

/// Draws the form of 個別認証 and what stands beside its dates.
@ApplicationScoped
class Forms {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Pages pages;
    private final Seat seat;
    private final Today today;
    private final Clock clock;

    Forms(Pages pages, Seat seat, Today today, Clock clock) {
        this.pages = pages;
        this.seat = seat;
        this.today = today;
        this.clock = clock;
    }

    /// In Asia/Tokyo.
    LocalDate day() {
        return LocalDate.now(clock.withZone(TOKYO));
    }

    /// @param id as it stands in an address; null or anything where there is none
    Optional<Slip> slip(String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString).flatMap(today::slip);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String page(Question question, Notice notice, Visitor visitor) {
        var say = pages.say(visitor);
        var data = new HashMap<String, Object>();
        data.put("form", question.form());
        data.put("values", question.values());
        var wrong = notice.fields().keySet();
        var born = question.values().getOrDefault("birthDate", "");
        var target = question.values().getOrDefault("targetDate", "");
        data.put("birthHint", wrong.contains("birthDate") ? Hint.none() : born(born, say));
        data.put("targetHint", wrong.contains("targetDate") ? Hint.none() : target(target, say));
        data.put("mustChangePassword", is(Session::mustChangePassword));
        data.put("mustRegisterFactor", is(Session::mustRegisterFactor));
        return pages.draw("counter.html", visitor, notice, data);
    }

    private boolean is(Predicate<Session> what) {
        return seat.session().filter(what).isPresent();
    }

    Hint target(String typed, Say say) {
        return typed == null || typed.isBlank()
                ? Hint.plain(say.of("page.today_is", new Days(say).day(day())))
                : hint(typed, say);
    }

    Hint born(String typed, Say say) {
        return typed.isBlank() ? Hint.none() : hint(typed, say);
    }

    /// In both calendars, for comparing with the card.
    private static Hint hint(String typed, Say say) {
        try {
            return Hint.good(new Days(say).day(CardDate.parse(typed)));
        } catch (InvalidInput invalid) {
            return Hint.wrong(invalid.error().message(say.locale()));
        }
    }
}
