package jp.hokensho.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-27: the receipt computer asks under a mandate, or waits")
class CommissionTest {

    private static final String ASKED = "OQSsiquc01req_1.xml";

    @TempDir
    private Path home;

    private SharedFolder share;

    @BeforeEach
    void open() throws Exception {
        share = new SharedFolder(home);
    }

    @AfterEach
    void close() {
        share.close();
    }

    @Test
    @DisplayName("R-27: without a mandate nothing is asked, nothing is lost, and the page says why")
    void withoutAMandateTheQuestionStaysWhereItIs() throws Exception {
        Files.delete(share.mandate);
        share.drops(ASKED, SharedFolder.single("001"));
        share.looks();
        var trouble = share.folder.trouble().orElseThrow();
        assertEquals(1, trouble.waiting());
        assertTrue(trouble.why().in(Say.in(Locale.JAPANESE)).contains("委任のファイルがありません"));
        assertEquals(List.of(ASKED), share.files("req"));
        share.give("FOLDER", share.mandate);

        share.looks();

        assertEquals(List.of(ASKED), share.files("done"));
        assertTrue(share.folder.trouble().isEmpty());
    }

    @Test
    @DisplayName("R-27: a withdrawn mandate is shown to the centre once, not at every look")
    void aWithdrawnMandateIsNotShownAgainAndAgain() throws Exception {
        share.clock.turn(Duration.ofMinutes(1));
        share.center.mandates().endAll();
        for (var i = 0; i < 20; i++) {
            share.drops("OQSsiquc01req_" + i + ".xml", SharedFolder.single("" + i));
        }
        share.looks();
        share.looks();
        assertTrue(share.center.asked().size() <= 4, "more than those that were under way at once");
        assertEquals(20, share.folder.trouble().orElseThrow().waiting());
        share.give("HELD", home.resolve("another.mandate"));
        Files.delete(share.mandate);
        share.give("FOLDER", share.mandate);

        share.looks();

        assertEquals(20, share.files("res").size());
    }

    @Test
    @DisplayName("R-27: a mandate for other work is not used for this")
    void aMandateForOtherWorkIsNotUsed() throws Exception {
        Files.delete(share.mandate);
        share.give("HELD", share.mandate);
        share.drops(ASKED, SharedFolder.single("001"));

        share.looks();

        assertEquals(0, share.center.asked().size());
        assertEquals(1, share.folder.trouble().orElseThrow().waiting());
    }
}
