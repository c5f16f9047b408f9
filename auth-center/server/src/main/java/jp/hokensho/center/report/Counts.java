package jp.hokensho.center.report;

import jp.hokensho.protocol.Outcome;

/// How often a clinic asked, and what came of it: the columns of the trial's table.
///
/// @param accesses questions that were asked: the sum of the others
/// @param other what the trial's table does not know: 資格取得前, 複数該当, 自動応答不可, 照会不能
record Counts(long accesses, long valid, long expired, long cardNotFound, long insurerNotFound, long other) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(Outcome outcome, long times) {
        return switch (outcome) {
            case VALID -> new Counts(times, times, 0, 0, 0, 0);
            case EXPIRED -> new Counts(times, 0, times, 0, 0, 0);
            case CARD_NOT_FOUND -> new Counts(times, 0, 0, times, 0, 0);
            case INSURER_NOT_FOUND -> new Counts(times, 0, 0, 0, times, 0);
            case NOT_YET_VALID, AMBIGUOUS, WITHHELD, INSURER_UNAVAILABLE -> new Counts(times, 0, 0, 0, 0, times);
        };
    }

    Counts plus(Counts more) {
        return new Counts(
                accesses + more.accesses,
                valid + more.valid,
                expired + more.expired,
                cardNotFound + more.cardNotFound,
                insurerNotFound + more.insurerNotFound,
                other + more.other);
    }
}
