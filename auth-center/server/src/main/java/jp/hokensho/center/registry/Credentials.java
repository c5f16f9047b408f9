package jp.hokensho.center.registry;

import java.util.List;

/// First passwords and enrolment codes, made when a centre is founded: told once, kept only as hashes.
public record Credentials(List<PersonPassword> people, List<DeviceCode> devices) {

    @Override
    public String toString() {
        return "Credentials[****]";
    }

    public record PersonPassword(String login, String tenant, String password) {
        @Override
        public String toString() {
            return "PersonPassword[****]";
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
