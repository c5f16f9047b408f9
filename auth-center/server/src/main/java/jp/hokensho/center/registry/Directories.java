package jp.hokensho.center.registry;

import jakarta.inject.Singleton;

/// The four directories of this package together.
@Singleton
class Directories {

    private final Insurers insurers;
    private final Clinics clinics;
    private final Places places;
    private final Devices devices;

    Directories(Insurers insurers, Clinics clinics, Places places, Devices devices) {
        this.insurers = insurers;
        this.clinics = clinics;
        this.places = places;
        this.devices = devices;
    }

    Insurers insurers() {
        return insurers;
    }

    Clinics clinics() {
        return clinics;
    }

    Places places() {
        return places;
    }

    void refresh() {
        insurers.refresh();
        clinics.refresh();
        places.refresh();
        devices.refresh();
    }
}
