package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-22: the key that signs checkpoints is replaced while the centre runs")
class CheckpointKeysTest {

    private static final String WITH_PRIVATE_PART = """
            select encode(public_key, 'base64') from checkpoint_signer where private_key is not null
            order by signs_from""";

    @Inject
    CheckpointSignerRows rows;

    @Inject
    Journal journal;

    @Inject
    LogConfig config;

    @Inject
    Tenants tenants;

    /// What neighbours replaced a moment ago signs by then.
    private final Instant now = Clock.systemUTC().instant().plusSeconds(15);

    private CheckpointKeys later(Duration time) {
        return new CheckpointKeys(rows, journal, config, Clock.fixed(now.plus(time), ZoneOffset.UTC));
    }

    @Test
    @DisplayName(
            "a new key signs some seconds later; former ones sign beside it, and lose their private part when they sign no more")
    void aNewKeySignsSoonAndTheFormerIsForgotten() {
        var present = later(Duration.ZERO);
        var before = names(present);
        var first = present.rotate();
        var second = present.rotate();

        assertEquals(before, names(present));
        assertTrue(first.from().isBefore(second.from()));
        var rotated = List.of(first.name(), second.name());
        var beside = names(later(Duration.ofMinutes(1)));
        assertTrue(beside.containsAll(before));
        assertEquals(rotated, beside.subList(beside.size() - 2, beside.size()));
        assertEquals(List.of(second.name()), names(later(config.overlap().plusMinutes(1))));
        later(config.overlap().plusMinutes(9)).forgetWhatIsOver();
        assertTrue(withPrivatePart().containsAll(rotated));
        later(config.overlap().plusMinutes(12)).forgetWhatIsOver();
        assertEquals(List.of(second.name()), withPrivatePart());
    }

    private static List<String> names(CheckpointKeys keys) {
        return keys.current().stream().map(CheckpointSigner::name).toList();
    }

    private List<String> withPrivatePart() {
        return tenants.in(
                Tenants.CENTER, connection -> Rows.list(connection, WITH_PRIVATE_PART, row -> row.getString(1)));
    }
}
