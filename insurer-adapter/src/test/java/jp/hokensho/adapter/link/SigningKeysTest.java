package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.state.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-41: the adapter has a signing key of its own, and the next one counts when it is approved")
class SigningKeysTest {

    TestCenter center;

    @Inject
    Adapter adapter;

    @Inject
    CenterDoor door;

    @Test
    void theFirstKeyCountsAtOnceAndTheNextWhenItIsApproved() throws Exception {
        var keys = new SigningKeys(door, adapter);
        keys.tend();
        var first = keys.inUse().orElseThrow();

        var next = keys.renew();
        keys.tend();
        var before = keys.inUse().orElseThrow();
        center.approveKey();
        keys.tend();

        assertEquals(first.keyId(), before.keyId());
        assertEquals(next.keyId(), keys.inUse().orElseThrow().keyId());
        assertEquals(
                next.keyId(),
                new SigningKeys(door, adapter).inUse().orElseThrow().keyId(),
                "after a restart");
        var file = adapter.state().path().resolve("signing.keys");
        assertTrue(!Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"d\""));
    }
}
