package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.adapter.record.DenialRecord;

/// What is put on this adapter's record beside answers.
@Singleton
class Records {

    private final DenialRecord denials;
    private final ClinicKeys clinicKeys;
    private final DayComparison days;

    Records(DenialRecord denials, ClinicKeys clinicKeys, DayComparison days) {
        this.denials = denials;
        this.clinicKeys = clinicKeys;
        this.days = days;
    }

    DenialRecord denials() {
        return denials;
    }

    ClinicKeys clinicKeys() {
        return clinicKeys;
    }

    DayComparison days() {
        return days;
    }
}
