package jp.hokensho.acceptance.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What `auth-center init --credentials` wrote: one-time codes of people and of devices.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Credentials(List<Newcomer> people, List<Device> devices) {

    /// @param code with which the person chooses a password
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Newcomer(String login, String tenant, String code) {
        @Override
        public String toString() {
            return login;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Device(String tenant, String kind, String name, String code) {
        @Override
        public String toString() {
            return tenant + "/" + name;
        }
    }

    public static Credentials read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Credentials.class);
        } catch (IOException e) {
            throw new Failed("cannot read " + file, e);
        }
    }

    public String code(String tenant) {
        return code(tenant, 0);
    }

    /// @param index among the tenant's devices, from 0
    public String code(String tenant, int index) {
        return devices.stream()
                .filter(device -> device.tenant().equals(tenant))
                .skip(index)
                .findFirst()
                .orElseThrow(() -> new Failed("no device of " + tenant))
                .code();
    }
}
