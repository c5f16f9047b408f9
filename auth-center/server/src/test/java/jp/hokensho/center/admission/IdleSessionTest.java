package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@TestProfile(IdleSessionTest.SoonIdle.class)
@DisplayName("R-35: a session that is only renewed ends like one that is left alone")
class IdleSessionTest {

    private final Town town;

    IdleSessionTest(Town town) {
        this.town = town;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sessions/current/renewal", "/v1/sessions/current/renewal/"})
    void howeverItsAddressIsWritten(String renewal) {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        var clerk = town.signedIn(desk, "town-clerk");

        var end = IntStream.range(0, 40)
                .map(_ -> {
                    LockSupport.parkNanos(200_000_000);
                    return clerk.post(renewal, "").status();
                })
                .filter(status -> status != 201)
                .findFirst();

        assertEquals(401, end.orElse(201));
    }

    public static class SoonIdle implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hokensho.session.idle", "2s");
        }
    }
}
