package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.Past;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-10: what the centre says to who takes past results away")
class PastTest {

    private static final String EXPORTS = "POST /v1/verifications/exports";
    private static final Past.Wanted TODAY =
            Lookup.of(LocalDate.of(2026, 11, 20)).wanted();

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Desktop desk;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        desk = new Desktop(center.trust().profile(folder, center.address()), Clock.systemUTC());
        desk.signIn();
    }

    @AfterEach
    void close() {
        desk.close();
        center.close();
    }

    @Test
    @DisplayName("more than one file may have is told with what to do")
    void moreThanOneFileMayHaveIsToldWithWhatToDo() {
        center.shelf().put(EXPORTS, new Said(413, "application/problem+json", """
                {"type":"urn:hokensho:problem:too-large","title":"要求が大きすぎます","status":413,
                 "detail":"一度に書き出せるのは 10000 件までです。期間を短くしてください"}"""));

        assertEquals("一度に書き出せるのは 10000 件までです。期間を短くしてください", refused().text());
    }

    @Test
    @DisplayName("R-21: a refusal is told with its number on the record")
    void aRefusalIsToldWithItsNumber() {
        center.shelf().put(EXPORTS, Said.problem(403, "refused", "許可されていません").withTrace());

        assertEquals("0000 0000 0000 0000 0091", refused().trace());
    }

    @Test
    void whatIsLookedForMasksItself() {
        var lookup = new Lookup(Map.of("patientRef", "K-703"));

        assertEquals("Lookup[****] Wanted[****]", lookup + " " + lookup.wanted());
    }

    private Notice refused() {
        var session = desk.seat.session().orElseThrow();
        var problem = assertThrows(CenterProblem.class, () -> new Past(session).export(TODAY));
        return Notice.of(problem, Say.in(Locale.JAPANESE));
    }
}
