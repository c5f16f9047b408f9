package jp.hokensho.center.application;

import java.time.LocalDate;
import java.util.UUID;

/// Changes of terminals and adapters. `organization` is a clinic code or an insurer number.
sealed interface DeviceChange extends Change {

    String organization();

    @Override
    default String tenant() {
        return organization();
    }

    /// Of a device that is registered.
    sealed interface OfDevice extends DeviceChange {

        UUID device();
    }

    /// A terminal of a clinic, or an adapter of an insurer.
    record DeviceRegistration(String organization, String name) implements DeviceChange {

        public DeviceRegistration {
            Members.check()
                    .organizationCode("organization", organization)
                    .line("name", name)
                    .refuse();
        }
    }

    /// A new name.
    record DeviceEdit(String organization, UUID device, String name) implements OfDevice {

        public DeviceEdit {
            Members.check()
                    .organizationCode("organization", organization)
                    .given("device", device)
                    .line("name", name)
                    .refuse();
        }
    }

    /// @param on the last day; only with `END`
    record DeviceStanding(String organization, UUID device, Step step, LocalDate on) implements OfDevice {

        public DeviceStanding {
            Members.check()
                    .organizationCode("organization", organization)
                    .given("device", device)
                    .given("step", step)
                    .givenExactly("on", on, step == Step.END)
                    .day("on", on)
                    .refuse();
        }
    }
}
