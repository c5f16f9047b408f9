package jp.hokensho.acceptance.processes;

import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;

/// A card as it is typed on a day, and what is to come of it; one line of a `CsvSource`.
record Sample(String outcome, String insurer, String symbol, String number, String date) {

    Asking asking() {
        return Asking.card(insurer, symbol, number).with("targetDate", date);
    }

    static final class FromCsv implements ArgumentsAggregator {

        @Override
        public Sample aggregateArguments(ArgumentsAccessor line, ParameterContext context) {
            return new Sample(
                    line.getString(0), line.getString(1), line.getString(2), line.getString(3), line.getString(4));
        }
    }
}
