package jp.hokensho.center.unusual;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A database of its own: these tests write read rows that have no events. Nobody looks but the tests.
public class Alone implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false");
    }
}
