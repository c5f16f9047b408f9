package jp.hokensho.center.fuzz;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Nobody asks too fast: what would be refused for that would be refused for nothing else.
/// A new device need not wait for its next certificate either.
public class Unhurried implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hokensho.rate.per-second",
                "1000000",
                "hokensho.rate.burst",
                "1000000",
                "hokensho.visitor.per-second",
                "1000000",
                "hokensho.visitor.burst",
                "1000000",
                "hokensho.enrolment.renewal-pause",
                "0s");
    }
}
