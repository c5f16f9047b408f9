package jp.hokensho.center.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a tenant asks of its people.
///
/// @param tenant clinic code, insurer number or `center`
public record Policy(String tenant, Password password, Presence presence) {

    private static final int REMEMBERED = 5;
    private static final int UNUSED_DAYS = 90;

    /// Where a tenant has laid down nothing: long passwords of any composition that do not expire, as
    /// current guidance says; unused IDs are locked.
    public static Policy usual(String tenant) {
        return new Policy(
                tenant,
                new Password(Optional.empty(), 1, Optional.empty(), REMEMBERED),
                new Presence(
                        WithKey.KEY_IS_ENOUGH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(UNUSED_DAYS),
                        new Closed(Set.of(), Holidays.OPEN)));
    }

    /// @param length fewest characters; empty: 13, or 8 where a second factor is in force
    /// @param kinds of characters that must occur, of small and capital letters, digits, others: 1 demands
    /// nothing
    /// @param expiresDays after so many it has to be changed; empty: never
    /// @param remembered so many last ones are not taken again
    public record Password(Optional<Integer> length, int kinds, Optional<Integer> expiresDays, int remembered) {

        private static final int ALONE = 13;
        private static final int WITH_FACTOR = 8;
        private static final int LONGEST = 64;
        private static final int KINDS = 4;
        private static final int MOST_REMEMBERED = 24;

        public Password {
            within(length.orElse(WITH_FACTOR), WITH_FACTOR, LONGEST);
            within(kinds, 1, KINDS);
            within(expiresDays.orElse(1), 1, Integer.MAX_VALUE);
            within(remembered, 0, MOST_REMEMBERED);
        }

        public int shortest(Beside beside) {
            return length.orElse(beside == Beside.FACTOR ? WITH_FACTOR : ALONE);
        }

        public boolean isExpired(Instant since, Instant now) {
            return expiresDays
                    .filter(days -> since.plus(Duration.ofDays(days)).isBefore(now))
                    .isPresent();
        }
    }

    /// What there is beside a password.
    public enum Beside {
        FACTOR,
        NOTHING
    }

    /// @param withKey what is asked of people who come with a terminal's key
    /// @param idleMinutes never longer than `hokensho.session.idle`; empty: as long
    /// @param sessions at most so many of one person at a time; empty: any number
    /// @param unusedDays an ID that nobody signed in with for so long is locked; empty: never
    public record Presence(
            WithKey withKey,
            Optional<Integer> idleMinutes,
            Optional<Integer> sessions,
            Optional<Integer> unusedDays,
            Closed closed) {

        public Presence {
            Objects.requireNonNull(withKey);
            Objects.requireNonNull(closed);
            within(idleMinutes.orElse(1), 1, Integer.MAX_VALUE);
            within(sessions.orElse(1), 1, Integer.MAX_VALUE);
            within(unusedDays.orElse(1), 1, Integer.MAX_VALUE);
        }

        public Duration idle(Duration longest) {
            return idleMinutes
                    .map(Duration::ofMinutes)
                    .filter(idle -> idle.compareTo(longest) < 0)
                    .orElse(longest);
        }

        public boolean isUnused(Instant since, Instant now) {
            return unusedDays
                    .filter(days -> since.plus(Duration.ofDays(days)).isBefore(now))
                    .isPresent();
        }
    }

    /// A terminal's key is a second factor; whether a code of the person's app is asked for besides.
    public enum WithKey {
        KEY_IS_ENOUGH,
        CODE_TOO
    }

    /// Days on which nobody works.
    public record Closed(Set<DayOfWeek> weekdays, Holidays holidays) {

        public Closed {
            Objects.requireNonNull(holidays);
            weekdays = Set.copyOf(weekdays);
        }

        /// Whether no day is left to work on.
        public boolean always() {
            return weekdays.containsAll(EnumSet.allOf(DayOfWeek.class));
        }

        public boolean on(LocalDate day) {
            return weekdays.contains(day.getDayOfWeek()) || holidays == Holidays.CLOSED && NationalHolidays.are(day);
        }
    }

    public enum Holidays {
        OPEN,
        CLOSED
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
        }
    }
}
