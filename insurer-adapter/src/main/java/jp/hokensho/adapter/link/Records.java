package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import jp.hokensho.adapter.record.DenialRecord;

/// What is put on this adapter's record beside answers.
@Singleton
class Records {

    private final DenialRecord denials;
    private final Witnessing witnessing;

    Records(DenialRecord denials, Witnessing witnessing) {
        this.denials = denials;
        this.witnessing = witnessing;
    }

    DenialRecord denials() {
        return denials;
    }

    Witnessing witnessing() {
        return witnessing;
    }
}
