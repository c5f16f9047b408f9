package jp.hokensho.center.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says with each answer when it was given (RFC 9110 §6.6.1): devices see by it that their own clock is wrong
/// and reckon by it how long a token lives.
@Singleton
class DateHeader {

    /// Before whatever answers.
    private static final int FIRST = 20_000;

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::say, FIRST);
    }

    private void say(RoutingContext context) {
        context.response().putHeader("Date", FORMAT.format(clock.instant().atOffset(ZoneOffset.UTC)));
        context.next();
    }
}
