package jp.hokensho.center.unusual;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.hokensho.center.policy.NationalHolidays;
import jp.hokensho.center.registry.Place;
import jp.hokensho.center.registry.Places;

/// Questions at night and on days off. Who has hours laid down is let in during them alone, so nobody wonders
/// about those; all others are expected by day.
@Singleton
class UnusualTimes {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Places places;
    private final Place usual;
    private final Predicate<LocalDate> dayOff;

    @Inject
    UnusualTimes(Places places, UnusualConfig config) {
        this(places, config, day -> day.getDayOfWeek() == DayOfWeek.SUNDAY || NationalHolidays.are(day));
    }

    UnusualTimes(Places places, UnusualConfig config, Predicate<LocalDate> dayOff) {
        this.places = places;
        this.usual = new Place("", List.of(), Optional.of(new Place.Hours(config.opens(), config.closes())));
        this.dayOff = dayOff;
    }

    Rule offHours() {
        return questions(minute -> !usual.opensAt(time(minute)), busy -> !laidDown(busy));
    }

    Rule holidays() {
        return questions(minute -> dayOff.test(LocalDate.ofInstant(minute, TOKYO)), _ -> true);
    }

    /// One suspicion a terminal.
    ///
    /// @param odd minutes worth a look at all
    private static Rule questions(Predicate<Instant> odd, Predicate<BusyMinute> wondered) {
        return (connection, minutes) -> minutes.each().noneMatch(odd)
                ? List.of()
                : List.copyOf(BusyMinute.list(connection, minutes, 1).stream()
                        .filter(busy -> odd.test(busy.minute()))
                        .filter(wondered)
                        .map(BusyMinute::questions)
                        .collect(toMap(Suspicion::subject, identity(), Suspicion::and))
                        .values());
    }

    private boolean laidDown(BusyMinute busy) {
        var place = places.of(busy.questions().tenant().orElseThrow());
        return place.hours().isPresent() && place.opensAt(time(busy.minute()));
    }

    private static LocalTime time(Instant minute) {
        return LocalTime.ofInstant(minute, TOKYO);
    }
}
