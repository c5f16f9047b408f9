package jp.hokensho.adapter.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.state.Identity;
import jp.hokensho.adapter.state.StateDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-36, R-42: an adapter enrols with a one-time code")
class EnrolCommandTest {

    @TempDir
    Path directory;

    private TestCenter center;
    private StateDirectory state;

    @BeforeEach
    void start() {
        center = new TestCenter(directory);
        state = new StateDirectory(directory.resolve("state"));
    }

    @AfterEach
    void stop() {
        center.close();
    }

    @Test
    void keepsItsKeyAndKnowsWhomItSpeaksFor() {
        assertEquals(0, enrol("good", center.address().toString()));

        assertTrue(state.isEnrolled());
        assertEquals(
                "06990014",
                Identity.of(state.identity().certificate()).insurer().value());
        assertEquals(List.of(center.address()), state.centers());
    }

    @Test
    void nobodyElseMayReadTheKey() throws Exception {
        enrol("good", center.address().toString());

        var permissions = Files.getPosixFilePermissions(state.keyStore());

        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void aWrongCodeLeavesNothingBehind() {
        assertEquals(1, enrol("wrong", center.address().toString()));

        assertFalse(state.isEnrolled());
    }

    @Test
    void whoeverDidNotHearTheAnswerRunsTheSameCommandAgainWithTheSameKey() {
        center.loseAnswers(1);
        var lost = enrol("good", center.address().toString());

        var again = enrol("good", center.address().toString());

        assertEquals("1 0 1", lost + " " + again + " " + center.keys());
        assertTrue(state.isEnrolled());
    }

    @Test
    void aStateThatCannotBeWrittenIsFoundOutBeforeTheCodeIsSent() throws Exception {
        var taken = Files.writeString(directory.resolve("taken"), "");

        var code = InsurerAdapter.run(
                "enrol",
                "good",
                "--center",
                center.address().toString(),
                "--ca",
                directory.resolve("ca.pem").toString(),
                "--state",
                taken.resolve("state").toString());

        assertEquals("1 0", code + " " + center.keys());
    }

    @Test
    void anotherAuthorityIsNotTrusted() {
        var other = new TestCenter(made(directory.resolve("other")));

        assertEquals(1, enrol("good", other.address().toString()));

        assertFalse(state.isEnrolled());
        other.close();
    }

    @Test
    void enrollingTwiceIsRefused() {
        enrol("good", center.address().toString());
        var first = state.identity().certificate();

        assertEquals(1, enrol("good", center.address().toString()));

        assertEquals(first, state.identity().certificate());
    }

    @Test
    void anAddressWithoutTlsIsRefused() {
        assertEquals(1, enrol("good", "http://127.0.0.1:1"));
    }

    @Test
    void whatIsMissingIsAUsageError() {
        assertEquals(2, InsurerAdapter.run("enrol", "good"));
        assertEquals(
                2, InsurerAdapter.run("trace", "123", "--state", state.path().toString()));
    }

    @Test
    void servingBeforeEnrolmentIsRefused() {
        assertEquals(1, InsurerAdapter.run("serve", "--state", state.path().toString()));
    }

    private int enrol(String code, String address) {
        var authority = directory.resolve("ca.pem").toString();
        return InsurerAdapter.run(
                "enrol",
                code,
                "--center",
                address,
                "--ca",
                authority,
                "--state",
                state.path().toString());
    }

    private static Path made(Path folder) {
        assertTrue(folder.toFile().mkdir());
        return folder;
    }
}
