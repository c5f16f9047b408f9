package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import jp.hokensho.center.permission.Permissions;

/// All that is registered: organizations, their devices, and who may ask whom.
@Singleton
class Directories {

    private final Organizations organizations;
    private final Permissions permissions;
    private final DeviceChanges devices;

    Directories(Organizations organizations, Permissions permissions, DeviceChanges devices) {
        this.organizations = organizations;
        this.permissions = permissions;
        this.devices = devices;
    }

    Organizations organizations() {
        return organizations;
    }

    Permissions permissions() {
        return permissions;
    }

    DeviceChanges devices() {
        return devices;
    }

    void refresh() {
        organizations.refresh();
        permissions.refresh();
        devices.refresh();
    }
}
