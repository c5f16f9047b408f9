package jp.hokensho.center.unusual;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import jp.hokensho.center.paging.Span;

/// Whole minutes of the record.
///
/// @param from the first moment
/// @param until the first moment no more
record Minutes(Instant from, Instant until) {

    OffsetDateTime start() {
        return Span.utc(from);
    }

    OffsetDateTime end() {
        return Span.utc(until);
    }

    OffsetDateTime before(Duration time) {
        return Span.utc(from.minus(time));
    }

    /// Each by its first moment.
    Stream<Instant> each() {
        return Stream.iterate(from, minute -> minute.isBefore(until), minute -> minute.plus(1, MINUTES));
    }
}
