package jp.hokensho.center.registry;

import java.util.List;

/// Activation and enrolment codes, made when a centre is founded: told once, kept only as hashes.
public record Credentials(List<PersonCode> people, List<DeviceCode> devices) {

    @Override
    public String toString() {
        return "Credentials[****]";
    }

    /// @param code with which the person chooses a password
    public record PersonCode(String login, String tenant, String code) {
        @Override
        public String toString() {
            return "PersonCode[****]";
        }
    }

    /// @param kind `terminal` or `adapter`
    public record DeviceCode(String tenant, String kind, String name, String code) {
        @Override
        public String toString() {
            return "DeviceCode[****]";
        }
    }
}
