package jp.hokensho.center.receipt;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Few requests of one address are admitted at once.
public class FewVisits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hokensho.visitor.burst", "5", "hokensho.visitor.per-second", "5");
    }
}
