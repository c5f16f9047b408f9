package jp.hokensho.center.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// Which cards are not answered automatically 自動応答不可. A manager of the insurer applies, another one decides;
/// the centre is shown none of it, and on the record stands neither card nor reason.
sealed interface WithholdingChange extends Change {

    InsurerNumber insurer();

    @Override
    default String tenant() {
        return insurer().value();
    }

    @Override
    default boolean confidential() {
        return true;
    }

    /// Of a withholding that holds.
    sealed interface OfWithholding extends WithholdingChange {

        UUID withholding();
    }

    /// Nothing is answered about a card, whichever branch.
    ///
    /// @param symbol as printed; empty where the card has none
    /// @param until the last day, after today
    record WithholdingBegin(InsurerNumber insurer, String symbol, String number, LocalDate until, String reason)
            implements WithholdingChange {

        public WithholdingBegin {
            Members.check()
                    .given("insurer", insurer)
                    .card(symbol, number)
                    .given("until", until)
                    .day("until", until)
                    .line("reason", reason)
                    .refuse();
        }

        CardKey card() {
            return new CardKey(insurer, symbol, number, Optional.empty());
        }

        @Override
        public Object recorded() {
            return Map.of("kind", kind(), "until", until.toString());
        }

        @Override
        public String toString() {
            return "WithholdingBegin[****]";
        }
    }

    /// Another last day, after today.
    record WithholdingEnd(InsurerNumber insurer, UUID withholding, LocalDate until, String reason)
            implements OfWithholding {

        public WithholdingEnd {
            Members.check()
                    .given("insurer", insurer)
                    .given("withholding", withholding)
                    .given("until", until)
                    .day("until", until)
                    .line("reason", reason)
                    .refuse();
        }

        @Override
        public Object recorded() {
            return Map.of("kind", kind(), "withholding", withholding.toString(), "until", until.toString());
        }
    }

    /// The card is answered again at once.
    record WithholdingLifting(InsurerNumber insurer, UUID withholding, String reason) implements OfWithholding {

        public WithholdingLifting {
            Members.check()
                    .given("insurer", insurer)
                    .given("withholding", withholding)
                    .line("reason", reason)
                    .refuse();
        }

        @Override
        public Object recorded() {
            return Map.of("kind", kind(), "withholding", withholding.toString());
        }
    }
}
