package jp.hokensho.center.registry;

import jakarta.inject.Singleton;

/// The four directories of this package together.
@Singleton
class Directories {

    private final Insurers insurers;
    private final Clinics clinics;
    private final Places places;
    private final DeviceChanges devices;

    Directories(Insurers insurers, Clinics clinics, Places places, DeviceChanges devices) {
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

    DeviceChanges devices() {
        return devices;
    }

    void refresh() {
        insurers.refresh();
        clinics.refresh();
        places.refresh();
        devices.refresh();
    }
}
