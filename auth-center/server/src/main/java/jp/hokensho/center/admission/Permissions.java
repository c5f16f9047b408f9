package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import jp.hokensho.center.registry.Clinics;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.protocol.InsurerNumber;

/// The permission list.
@Singleton
class Permissions {

    private final Clinics clinics;
    private final Insurers insurers;

    Permissions(Clinics clinics, Insurers insurers) {
        this.clinics = clinics;
        this.insurers = insurers;
    }

    /// A number that is not registered may be asked about: the answer is that there is no such insurer.
    boolean mayAsk(String clinic, InsurerNumber insurer) {
        return insurers.find(insurer).isEmpty()
                || clinics.find(clinic).filter(known -> known.mayAsk(insurer)).isPresent();
    }
}
