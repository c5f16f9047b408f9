package jp.hokensho.center.mandate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.CutOff;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.MandateEnded;
import jp.hokensho.center.journal.MandateGiven;
import jp.hokensho.center.journal.MandateWithdrawn;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Orders for unattended work. Giving and withdrawing are on the record before they count; withdrawn,
/// one is good for nothing at the next request, on other nodes within a second.
@Singleton
public class Mandates {

    /// No database and no calendar of ours goes on for ever.
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /// As much as a terminal's clock may be wrong.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final MandateRows rows;
    private final Journal journal;
    private final MandateConfig config;
    private final Clock clock;

    Mandates(MandateRows rows, Journal journal, MandateConfig config, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /// The token is told once: only its hash is kept. Who cuts person or terminal off meanwhile, and with them the
    /// session, finds the mandate there to be ended.
    ///
    /// @param session in which it is given
    /// @return empty where that has ended
    /// @throws InvalidFields where it would begin in the past, end before it begins, have ended, or end too late
    public Optional<MandateToken> give(Mandate mandate, UUID session) {
        mustFit(mandate, clock.instant());
        var token = MandateToken.random();
        return rows.in(mandate.tenant(), connection -> {
            if (!Sessions.hold(connection, session)) {
                return Optional.empty();
            }
            journal.append(given(mandate));
            rows.insert(connection, mandate, token);
            return Optional.of(token);
        });
    }

    private void mustFit(Mandate mandate, Instant now) {
        if (mandate.from().isBefore(now.minus(SKEW))) {
            throw new InvalidFields(Map.of("from", InputError.OUT_OF_RANGE));
        }
        var ahead = Duration.between(now, mandate.until());
        var tooLate = ahead.compareTo(config.longest().plus(SKEW)) > 0
                || mandate.until().isAfter(LAST);
        if (tooLate || !ahead.isPositive() || !mandate.until().isAfter(mandate.from())) {
            throw new InvalidFields(Map.of("until", InputError.OUT_OF_RANGE));
        }
    }

    /// Again is the same.
    ///
    /// @param by the person who withdrew it
    public void withdraw(Mandate mandate, UUID by) {
        rows.in(mandate.tenant(), connection -> {
            if (rows.withdraw(connection, mandate.id(), clock.instant())) {
                journal.append(new MandateWithdrawn(mandate.id(), mandate.tenant(), by));
            }
            return mandate;
        });
    }

    /// A right that ends takes the mandates with it, and they do not come back with it.
    void end(@Observes CutOff cut) throws SQLException {
        for (var mandate : rows.endOf(cut, clock.instant())) {
            journal.append(new MandateEnded(mandate.id(), mandate.tenant(), mandate.person()));
        }
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        rows.refresh();
    }

    /// The one that this token names, while it holds. Reads memory only.
    public Optional<Mandate> holding(MandateToken token) {
        return rows.find(token).filter(mandate -> mandate.holdsAt(clock.instant()));
    }

    public Optional<Mandate> find(String tenant, UUID id) {
        return rows.find(tenant, id);
    }

    /// Neither withdrawn nor over, nor its person's or its terminal's last day; newest first.
    ///
    /// @param person only this one's
    public List<Mandate> open(String tenant, Optional<UUID> person) {
        return rows.open(tenant, person, clock.instant());
    }

    private static MandateGiven given(Mandate mandate) {
        return new MandateGiven(
                mandate.id(),
                mandate.kind().name(),
                mandate.tenant(),
                mandate.person(),
                mandate.device(),
                mandate.from(),
                mandate.until());
    }
}
