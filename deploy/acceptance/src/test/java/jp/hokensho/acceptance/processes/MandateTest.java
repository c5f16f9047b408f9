package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.hokensho.acceptance.stack.Command.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(5)
@DisplayName("R-27: a terminal asks under a mandate, with nobody signed in, until it is withdrawn")
class MandateTest {

    private final World world;

    @TempDir
    private Path folder;

    MandateTest(World world) {
        this.world = world;
    }

    @Test
    void itIsGivenUsedAtItsTerminalAloneAndWithdrawn() {
        var file = folder.resolve("night.mandate").toString();
        var given = run(1, "mandate", "give", "--kind", "BATCH", "--until", tomorrow(), "-o", file);
        var used = verify(1, file);
        var elsewhere = verify(2, file);
        var listed = run(1, "mandate", "list", "--json");
        var withdrawn = run(1, "mandate", "withdraw", id(listed));
        var after = verify(1, file);

        assertEquals(0, given.exitCode(), given.err());
        assertEquals(12, used.exitCode(), used.err());
        assertEquals(3, elsewhere.exitCode(), elsewhere.err());
        assertEquals(0, withdrawn.exitCode(), withdrawn.err());
        assertEquals(3, after.exitCode(), after.err());
        assertTrue(after.err().contains("委任は終了しました") || after.err().contains("mandate has ended"), after.err());
    }

    private Result verify(int terminal, String file) {
        return run(terminal, "verify", "--insurer", "00000001", "--symbol", "東京", "--number", "999", "--mandate", file);
    }

    private Result run(int terminal, String... words) {
        return world.stack().terminal(terminal).run(List.of(words));
    }

    private static String tomorrow() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo"))).plusDays(1).toString();
    }

    private static String id(Result listed) {
        return listed.out().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }
}
