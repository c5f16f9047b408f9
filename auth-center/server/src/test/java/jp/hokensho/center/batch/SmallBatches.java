package jp.hokensho.center.batch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Limits that a test reaches.
public class SmallBatches implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hokensho.batch.rows", "5",
                "hokensho.export.rows", "3",
                "hokensho.batch.at-once", "2",
                "hokensho.batch.watch", "3s");
    }
}
