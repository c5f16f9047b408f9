package jp.hokensho.terminal.center;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The reply of `POST /v1/sessions` and of a renewal. Secret: `toString` masks it.
///
/// @param expiresAt by the centre's clock
///
/// @param roles wire names
record SessionToken(
        String token, Instant expiresAt, boolean mustChangePassword, boolean mustRegisterFactor, List<String> roles) {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    SessionToken {
        if (token == null || expiresAt == null) {
            throw new IllegalArgumentException("a session needs a token and an end");
        }
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static SessionToken read(HttpResponse<String> response) {
        return Wire.read(response.body(), SessionToken.class);
    }

    /// How long it lives, by the centre's own clock where the reply tells it. This machine's may be wrong:
    /// a fresh token that seems dead, or to live longer than tokens do, gets the life that tokens have.
    Duration life(HttpResponse<String> response, Clock clock) {
        var now = date(response).orElseGet(clock::instant);
        var life = Duration.between(now, expiresAt);
        return life.isPositive() && life.compareTo(LONGEST_LIFE) < 0 ? life : LONGEST_LIFE;
    }

    /// The centre's clock, to the second; empty where the reply does not tell.
    static Optional<Instant> date(HttpResponse<String> response) {
        return response.headers().firstValue("Date").flatMap(SessionToken::parse);
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SessionToken[****]";
    }
}
