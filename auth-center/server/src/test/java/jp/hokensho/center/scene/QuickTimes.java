package jp.hokensho.center.scene;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Short times and small numbers, so that what ends by them ends within a test.
public class QuickTimes implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hokensho.insurer.deadline", "2s",
                "hokensho.insurer.breaker-volume", "10",
                "hokensho.insurer.breaker-delay", "60s",
                "hokensho.link.ping", "500ms",
                "hokensho.link.silence", "2s",
                "hokensho.link.denials", "1s",
                "hokensho.link.checkpoints", "500ms");
    }
}
