package jp.hokensho.center.comparison;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.link.Overheard;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.LinkMessage.Shown;
import jp.hokensho.protocol.LinkMessage.Tally;
import org.jboss.logging.Logger;

/// Compares records with adapters, as they ask for it. One day of an adapter at a time: a new tally takes the place of
/// what was under way. What fails is asked for again by the adapter, so nothing is kept of it.
@Singleton
public class Comparisons {

    private static final Logger LOG = Logger.getLogger(Comparisons.class);

    private final TallyCheck check;
    private final DayRecord record;
    private final Results results;
    private final MeterRegistry meters;
    private final Map<UUID, Comparing> underWay = new ConcurrentHashMap<>();

    Comparisons(TallyCheck check, DayRecord record, Results results, MeterRegistry meters) {
        this.check = check;
        this.record = record;
        this.results = results;
        this.meters = meters;
    }

    void hear(@Observes Overheard heard) {
        try {
            switch (heard.message()) {
                case Tally tally -> begin(heard, tally);
                case Shown page -> goOn(heard, page);
                default -> throw new IllegalStateException("nothing of a record");
            }
        } catch (Refusal | EventRefused away) {
            LOG.debug("records cannot be compared now", away);
        }
    }

    private void begin(Overheard heard, Tally tally) {
        var there = new DayTally(heard.insurer(), heard.adapter(), tally.day(), tally.slots());
        if (!check.isSigned(there, tally.statement())) {
            reject(heard, "forged");
        } else if (!check.isOver(there)) {
            count("early");
        } else {
            var here = record.tally(heard.insurer(), heard.adapter(), tally.day());
            var comparing = new Comparing(here, there, tally.statement());
            underWay.put(heard.adapter(), comparing);
            synchronized (comparing) {
                next(heard, comparing);
            }
        }
    }

    private void goOn(Overheard heard, Shown page) {
        var comparing = underWay.get(heard.adapter());
        if (comparing == null) {
            return;
        }
        synchronized (comparing) {
            if (comparing.compare(page, numbers -> record.marks(heard.insurer(), numbers))) {
                next(heard, comparing);
            } else {
                underWay.remove(heard.adapter(), comparing);
                reject(heard, "contradicted");
            }
        }
    }

    private void next(Overheard heard, Comparing comparing) {
        var day = comparing.here().day();
        var show = comparing.next(slot -> record.entries(heard.insurer(), heard.adapter(), day, slot));
        if (show.isPresent()) {
            heard.reply().accept(show.get());
        } else {
            underWay.remove(heard.adapter(), comparing);
            var told = results.of(comparing);
            count(comparing.differences().total() == 0 ? "equal" : "different");
            told.forEach(heard.reply());
        }
    }

    /// What is not signed by the insurer, or not what it signed, compares nothing.
    private void reject(Overheard heard, String why) {
        LOG.errorf(
                "the record of adapter %s of insurer %s was not compared: %s", heard.adapter(), heard.insurer(), why);
        count(why);
    }

    private void count(String result) {
        meters.counter("hokensho.comparisons", "result", result).increment();
    }
}
