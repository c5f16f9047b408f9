package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
class FloodTest {

    /// A minute may end in between, so twice what one minute takes.
    private static final int MOST_NUMBERS = 2 * 21;

    private final Town town;

    FloodTest(Town town) {
        this.town = town;
    }

    @Test
    void aFloodOfStrangersIsCountedInsteadOfRecordedSingly() {
        var stranger = town.stranger();

        var told = IntStream.range(0, 150)
                .mapToObj(_ -> stranger.get("/v1/insurers"))
                .toList();

        assertEquals(150, told.stream().filter(each -> each.status() == 401).count());
        var numbers =
                told.stream().map(each -> each.text("traceNumber")).distinct().count();
        assertTrue(numbers <= MOST_NUMBERS, numbers + " numbers");
    }
}
