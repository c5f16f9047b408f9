package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.key.LocalToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-53: a receipt computer gets a token for this terminal, told once")
class TokenTest {

    @TempDir
    private Path folder;

    @Test
    void itIsPrintedAloneAndOnlyTheLastOneIsGood() {
        var first = made();
        var second = made();

        assertNotEquals(first, second);
        assertTrue(second.matches("hl_[A-Za-z0-9_-]{43}"), second);
        assertTrue(kept().matches(second));
        assertFalse(kept().matches(first));
        assertFalse(kept().matches(""));
    }

    @Test
    void removedNoneIsGood() {
        var token = made();

        assertEquals(0, Counter.english(profile()).run("token", "--remove"));

        assertFalse(kept().matches(token));
    }

    @Test
    void whereItCannotBeKeptNoneIsTold() throws Exception {
        Files.createDirectory(folder.resolve("local-token"));
        Files.createFile(folder.resolve("local-token").resolve("x"));
        var counter = Counter.english(profile());

        assertEquals(ExitCode.USAGE, counter.run("token"));
        assertEquals("", counter.out());
    }

    @Test
    void howManyDaysAreKeptIsBounded() {
        var counter = Counter.japanese(profile());

        assertEquals(ExitCode.USAGE, counter.run("serve", "--folder-days", "0"));
        assertEquals(ExitCode.USAGE, counter.run("serve", "--folder-days", "91"));
        assertTrue(counter.err().contains("--folder-days"), counter.err());
    }

    private String made() {
        var counter = Counter.english(profile());
        assertEquals(0, counter.run("token"), counter.err());
        return counter.out().strip();
    }

    private LocalToken kept() {
        return new LocalToken(profile());
    }

    private Path profile() {
        return folder.resolve("terminal.properties");
    }
}
