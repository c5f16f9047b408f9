package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import jp.hokensho.adapter.record.DenialRecord;

/// What is put on this adapter's record beside answers.
@Singleton
class Records {

    private final DenialRecord denials;
    private final Witnessing witnessing;
    private final DayComparison days;

    Records(DenialRecord denials, Witnessing witnessing, DayComparison days) {
        this.denials = denials;
        this.witnessing = witnessing;
        this.days = days;
    }

    DenialRecord denials() {
        return denials;
    }

    Witnessing witnessing() {
        return witnessing;
    }

    DayComparison days() {
        return days;
    }
}
