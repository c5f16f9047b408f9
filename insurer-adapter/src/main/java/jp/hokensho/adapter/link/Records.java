package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.adapter.record.DenialRecord;

/// What is put on this adapter's record beside answers.
@Singleton
class Records {

    private final DenialRecord denials;
    private final ClinicKeys clinicKeys;
    private final Witnessing witnessing;

    Records(DenialRecord denials, ClinicKeys clinicKeys, Witnessing witnessing) {
        this.denials = denials;
        this.clinicKeys = clinicKeys;
        this.witnessing = witnessing;
    }

    DenialRecord denials() {
        return denials;
    }

    ClinicKeys clinicKeys() {
        return clinicKeys;
    }

    Witnessing witnessing() {
        return witnessing;
    }
}
