package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.trial.Access;
import jp.hokensho.acceptance.trial.Patient;
import jp.hokensho.acceptance.trial.Plan;
import jp.hokensho.acceptance.trial.Replay;
import jp.hokensho.acceptance.trial.TrialTable;
import jp.hokensho.acceptance.trial.TrialTable.Difference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(8)
@DisplayName("The trial of 2005 once more, with the real programs (R-25)")
class TrialTest {

    private static final TrialTable SOURCE = TrialTable.source();
    /// Of this clinic the source knows every cell.
    private static final String CLINIC = "大久保クリニック";

    private final Plan plan = Plan.of(SOURCE);
    private final World world;

    TrialTest(World world) {
        this.world = world;
    }

    @Test
    @DisplayName("every known cell is found again; without one card, one access is found elsewhere")
    void everyOutcomeIsFoundAndADeletedCardMovesOneAccess() throws IOException {
        var before = replay();
        var patient = someoneWithAValidCard();
        withoutCard(patient);

        var after = replay();

        assertEquals(List.of(), before.differences(SOURCE));
        assertEquals(moved(before, patient.access().session()), after.differences(before));
    }

    private TrialTable replay() {
        var clock = Clock.systemUTC();
        return Replay.of(world.stack(), new Say(System.out, Locale.ENGLISH, clock), clock)
                .run(plan, SOURCE);
    }

    private Patient someoneWithAValidCard() {
        var clerk = world.clerk();
        return plan.patients().stream()
                .filter(patient -> isAtTheCentre(patient.access()))
                .filter(patient -> clerk.post(
                                "/v1/verifications", patient.access().json())
                        .text("outcome")
                        .equals("VALID"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAtTheCentre(Access access) {
        return access.clinic().equals(CLINIC) && access.insurer().equals(CardFile.STORED);
    }

    private void withoutCard(Patient patient) throws IOException {
        var file = world.stack().folder().cards(CardFile.STORED);
        var lines = Files.readAllLines(file);
        var deleted = new HashSet<>(patient.cards());
        var fewer = lines.stream().filter(line -> !deleted.contains(line)).toList();
        assertEquals(lines.size() - deleted.size(), fewer.size(), "the card is not in the file");
        var without = Files.createTempFile(world.stack().folder().path(), "without-one", ".csv");
        Files.write(without, fewer);
        var imported = world.stack().center().command("import", without.toString());
        Files.delete(without);
        imported.orFail("auth-center import");
    }

    /// One access less in 有効 and one more in 記号番号なし, in that session and in the sums over it.
    private static List<Difference> moved(TrialTable before, String session) {
        return before.rows().stream()
                .filter(row -> row.clinic().equals("all")
                        || row.clinic().equals(CLINIC)
                                && List.of(session, "total").contains(row.session()))
                .flatMap(row -> List.of(changed(row, 1, "valid", -1), changed(row, 3, "card_not_found", 1)).stream())
                .toList();
    }

    private static Difference changed(TrialTable.Row row, int column, String cell, int by) {
        var was = row.cell(column).orElseThrow();
        return new Difference(row.clinic(), row.session(), cell, OptionalInt.of(was + by), OptionalInt.of(was));
    }
}
