package jp.hokensho.adapter.link;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.adapter.record.DayRecord;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Tallies;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.LinkMessage.Show;
import jp.hokensho.protocol.LinkMessage.Shown;
import jp.hokensho.protocol.LinkMessage.Tally;
import jp.hokensho.protocol.Statement;
import org.jboss.logging.Logger;

/// Compares this record with the centre's, day by day (docs/link.md): this adapter says what it has and signs it, the
/// centre says what differs and signs what it has. A day is done when the centre's word is on record here; what is lost
/// in between is said again. Nothing is compared before the centre has bound this adapter's key.
@Singleton
class DayComparison {

    private static final Logger LOG = Logger.getLogger(DayComparison.class);

    /// Days of which the last word said here is kept: the centre may answer it late, or twice.
    private static final int REMEMBERED = 40;

    private final DayRecord record;
    private final SigningKeys keys;
    private final CenterDoor door;
    private final Adapter adapter;
    private final Map<LocalDate, Said> said = new ConcurrentHashMap<>();

    DayComparison(DayRecord record, SigningKeys keys, CenterDoor door, Adapter adapter) {
        this.record = record;
        this.keys = keys;
        this.door = door;
        this.adapter = adapter;
    }

    private record Said(DayTally tally, String statement) {}

    /// What there is to say of the oldest day that was not compared yet.
    ///
    /// @throws jp.hokensho.adapter.record.RecordUnavailable when the record cannot be read
    Optional<Tally> next() {
        return keys.inUse().flatMap(key -> record.due().map(day -> say(day, key)));
    }

    private Tally say(LocalDate day, OwnKey key) {
        var own = adapter.identity();
        var tally = record.count(day).of(own.insurer(), own.device(), day);
        said.keySet().removeIf(old -> old.isBefore(day.minusDays(REMEMBERED)));
        var now = said.compute(
                day, (_, before) -> before != null && before.tally().equals(tally) ? before : signed(tally, key));
        return new Tally(day, tally.slots(), now.statement());
    }

    private static Said signed(DayTally tally, OwnKey key) {
        return new Said(tally, Tallies.sign(tally.claims("adapter", Optional.empty()), key));
    }

    /// @throws jp.hokensho.adapter.record.RecordUnavailable when the record cannot be read
    Shown show(Show wanted) {
        return record.show(wanted);
    }

    /// Puts the centre's word on record, where it is the centre's and answers what was said here.
    ///
    /// @return whether it was
    /// @throws jp.hokensho.adapter.record.RecordUnavailable when it may not be on record
    boolean hear(Compared compared) {
        var mine = said.get(compared.day());
        if (mine == null || !isGenuine(mine, compared)) {
            LOG.errorf("what the centre said of %s is not signed by it, or answers nothing", compared.day());
            return false;
        }
        record.write(mine.statement(), compared);
        if (compared.total() > 0 && compared.part() == 1) {
            LOG.warnf(
                    "the centre and this adapter do not have the same on record of %s: %d numbers",
                    compared.day(), compared.total());
        }
        return true;
    }

    private boolean isGenuine(Said mine, Compared compared) {
        var own = mine.tally();
        var of = Statement.hashOf(mine.statement());
        return Tallies.read(compared.statement(), published())
                .filter(claims -> "center".equals(claims.get("by"))
                        && own.insurer().value().equals(claims.get("insurer"))
                        && own.adapter().toString().equals(claims.get("adapter"))
                        && own.day().toString().equals(claims.get("day"))
                        && of.equals(claims.get("of")))
                .isPresent();
    }

    /// The keys with which the centre signs receipts, as it publishes them.
    private PublishedKeys published() {
        try {
            return PublishedKeys.read(
                    door.get("/.well-known/jwks.json", JsonNode.class).toString());
        } catch (UncheckedIOException | KeyFailure away) {
            LOG.warnf("the centre's keys cannot be read: %s", away.getMessage());
            return new PublishedKeys(List.of());
        }
    }
}
