package jp.hokensho.center.binding;

import java.util.List;
import java.util.UUID;
import jp.hokensho.keys.Pem;

/// What a device is told about the keys of its organization.
///
/// @param keys newest first, former ones too
/// @param renewalDue a terminal that holds the sealing key in use was cut off
/// @param others devices of the organization that work, but this one
/// @param given private sealing keys for this terminal
record OwnRing(List<KeyPage.Item> keys, boolean renewalDue, List<Further> others, List<Rings.Given> given) {

    static OwnRing of(Rings.Ring ring) {
        return new OwnRing(
                ring.keys().stream().map(KeyPage.Item::of).toList(),
                ring.renewalDue(),
                ring.others().stream().map(Further::of).toList(),
                ring.given());
    }

    /// @param certificate PEM: what is for this terminal is encrypted for it
    /// @param holds the sealing key in use
    record Further(UUID id, String name, String certificate, boolean holds) {

        private static Further of(Rings.Other other) {
            var device = other.peer().device();
            return new Further(device.id(), device.name(), Pem.of(other.peer().certificate()), other.holds());
        }
    }
}
