package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.adapter.record.DenialRecord;

/// What is put on this adapter's record beside answers.
@Singleton
class Records {

    private final DenialRecord denials;
    private final ClinicKeys clinicKeys;

    Records(DenialRecord denials, ClinicKeys clinicKeys) {
        this.denials = denials;
        this.clinicKeys = clinicKeys;
    }

    DenialRecord denials() {
        return denials;
    }

    ClinicKeys clinicKeys() {
        return clinicKeys;
    }
}
