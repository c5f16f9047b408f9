package jp.hokensho.acceptance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import jp.hokensho.protocol.CardDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of the replay (R-25)")
class PlanTest {

    private static final TrialTable SOURCE = TrialTable.source();

    private final Plan plan = Plan.of(SOURCE);

    @Test
    void isTheSameAtEveryCall() {
        assertEquals(plan, Plan.of(SOURCE));
    }

    @Test
    void everySessionHasItsAccesses() {
        var sessions = SOURCE.clinics().stream().flatMap(List::stream).toList();

        var planned = sessions.stream()
                .map(session -> OptionalInt.of(plan.accesses(session).size()))
                .toList();

        assertEquals(sessions.stream().map(row -> row.cell(TrialTable.ACCESSES)).toList(), planned);
        assertEquals(625, plan.patients().size());
    }

    @Test
    void eachPatientHasACardOfItsOwn() {
        var keys = plan.patients().stream()
                .map(patient -> List.of(patient.cards().getFirst().split(",")).subList(0, 3))
                .distinct()
                .count();

        assertEquals(625, keys);
    }

    @Test
    @DisplayName("no access and no card names an outcome")
    void neitherAccessesNorCardsNameAnOutcome() {
        var lines = IntStream.range(0, plan.patients().size())
                .mapToObj(i -> plan.file().get(i + 1) + plan.patients().get(i).cards())
                .toList();

        assertEquals(
                "clinic,session,insurer_number,symbol,number,target_date",
                plan.file().getFirst());
        for (var word : List.of("VALID", "EXPIRED", "FOUND", "有効", "期限切れ", "なし", "GOOD", "ENDED", "MISTYPED")) {
            assertTrue(lines.stream().noneMatch(line -> line.contains(word)), word);
        }
    }

    @Test
    void daysAreTypedInManyForms() {
        var days = plan.patients().stream().map(patient -> patient.access().day());

        assertTrue(days.map(CardDate::parse).allMatch(day -> day.getYear() == 2005));
    }

    @Test
    @DisplayName("where the source has a clinic's totals only, the sessions add up to them")
    void unknownCellsAddUpToTheTotals() {
        var sessions = SOURCE.clinics().getFirst();
        var total = SOURCE.total(sessions.getFirst().clinic());

        var makings = IntStream.range(0, sessions.size())
                .boxed()
                .flatMap(i -> Making.of(sessions, i, total).stream())
                .toList();

        for (var making : Making.values()) {
            var count = makings.stream().filter(making::equals).count();
            assertEquals(total.cell(making.ordinal() + 1), OptionalInt.of((int) count), making.name());
        }
    }
}
