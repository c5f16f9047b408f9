package jp.hokensho.adapter.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// One question and its answer, on record.
///
/// @param at when it was put there, microseconds
/// @param exchange what was asked and told; empty once it was erased
/// @param erasure when and by which rule that was
public record Recorded(
        TraceNumber number,
        Instant at,
        Asker asker,
        InsurerNumber insurer,
        LocalDate targetDate,
        Outcome outcome,
        Instant asOf,
        Optional<Exchange> exchange,
        Optional<Erasure> erasure) {

    static Recorded of(Exchange exchange, Instant at) {
        var asked = exchange.asked();
        var told = exchange.told();
        return new Recorded(
                asked.number(),
                at,
                asked.asker(),
                asked.insurer(),
                asked.targetDate(),
                told.answer().outcome(),
                told.asOf(),
                Optional.of(exchange),
                Optional.empty());
    }

    /// @param days for how long the personal part was kept
    public record Erasure(Instant at, int days) {}

    /// The personal part.
    public record Exchange(Ask asked, Told told) {

        /// The clinic's key is no part of the question.
        public Exchange {
            asked = asked.withoutKey();
        }

        /// Whether the other asks the same; the time left may differ.
        boolean asksTheSame(Ask other) {
            return asked.equals(other.within(asked.deadlineMs()).withoutKey());
        }

        @Override
        public String toString() {
            return "Exchange[" + asked.number() + "]";
        }
    }
}
