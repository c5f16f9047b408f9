package jp.hokensho.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void coloursGoWithoutThemWhereTheyAreNotWanted() {
        assertEquals(Ink.COLOURED, Screen.ink(Map.of("TERM", "xterm"), true));
        assertEquals(Ink.PLAIN, Screen.ink(Map.of("TERM", "xterm"), false));
        assertEquals(Ink.PLAIN, Screen.ink(Map.of("TERM", "xterm", "NO_COLOR", "1"), true));
        assertEquals(Ink.PLAIN, Screen.ink(Map.of("TERM", "dumb"), true));
        assertEquals(Ink.COLOURED, Screen.ink(Map.of("CLICOLOR_FORCE", "1"), false));
        assertEquals(Ink.PLAIN, Screen.ink(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), false));
    }

    @Test
    void aScreenOfUnknownWidthHasEightyColumns() {
        assertEquals(80, Screen.columns(""));
        assertEquals(80, Screen.columns("wide"));
        assertEquals(100, Screen.columns("100"));
        assertEquals(120, Screen.columns("9999"));
    }
}
