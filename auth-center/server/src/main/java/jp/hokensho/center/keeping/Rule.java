package jp.hokensho.center.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How long one kind of what names a person is kept.
///
/// @param kind of the events that carry it
record Rule(String kind, long days) {

    Rule {
        if (days < 1) {
            throw new IllegalArgumentException("hokensho.keeping: at least 1d");
        }
    }

    /// One for every kind of event that has a personal part.
    static List<Rule> all(KeepingConfig config) {
        return List.of(
                of("Asked", config.questions()),
                of("ResultsExported", config.questions()),
                of("Answered", config.answers()),
                of("AnsweredLate", config.answers()),
                of("Denied", config.denials()),
                of("Applied", config.applications()),
                of("Decided", config.applications()),
                of("Reviewed", config.remarks()),
                of("Revoked", config.remarks()));
    }

    static Rule of(String kind, Duration time) {
        return new Rule(kind, time.toDays());
    }

    /// What is of before then is due. Whole days of UTC, so that one event a day says it.
    Instant until(Instant now) {
        return now.minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    }
}
