package jp.hokensho.center.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.permission.Permission.Scope;
import jp.hokensho.protocol.InvalidFields;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The permission list as CSV (R-34)")
class PermissionFileTest {

    private static final String HEADER = "clinic,insurer,single,batch,history,valid_from,valid_until\n";

    @Property(tries = 200)
    void whatIsWrittenReadsBackAsTheSameLines(@ForAll("lists") List<Permission> lines) {
        assertEquals(lines, PermissionFile.read(PermissionFile.write(lines)));
    }

    @Test
    void columnsMayComeInAnyOrderAndDatesInAnyForm() {
        var text = "\uFEFFinsurer,clinic,history,batch,single,valid_until,valid_from\r\n"
                + "06990014,1310000001,0,0,1,R9.3.31,20260401\r\n";

        assertEquals(
                List.of(new Permission(
                        new Scope("1310000001", "06990014"),
                        Set.of(Matter.SINGLE),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(LocalDate.of(2027, 3, 31)))),
                PermissionFile.read(text));
    }

    @Test
    void everyLineAtFaultIsNamed() {
        var text = HEADER
                + "1310000001,06990014,1,1,1,,\n"
                + "131000000,06990014,1,1,1,,\n"
                + "1310000002,0699,1,1,1,,\n"
                + "1310000003,*,2,1,1,,\n"
                + "1310000004,*,1,1,1,2026-04-02,2026-04-01\n"
                + "1310000001,06990014,0,0,0,,\n"
                + "1310000005,*,1,1\n"
                + "1310000006,*,1,1,1,2026-02-30,\n";

        var faults = assertThrows(InvalidFields.class, () -> PermissionFile.read(text))
                .errors(Locale.ENGLISH);

        assertEquals(
                List.of("line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9"),
                faults.stream().map(fault -> fault.field()).toList());
        assertEquals(
                List.of("malformed", "malformed", "malformed", "out-of-range", "taken", "malformed", "no-such-date"),
                faults.stream().map(fault -> fault.code()).toList());
    }

    @Test
    void aFileWithOtherColumnsIsRefused() {
        assertThrows(InvalidFields.class, () -> PermissionFile.read("clinic,insurer\n1310000001,*\n"));
        assertThrows(InvalidFields.class, () -> PermissionFile.read(""));
        assertThrows(InvalidFields.class, () -> PermissionFile.read("\"clinic"));
    }

    @Provide
    Arbitrary<List<Permission>> lists() {
        var days = Arbitraries.integers()
                .between(0, 20_000)
                .map(LocalDate::ofEpochDay)
                .optional();
        var scopes = Combinators.combine(
                        Arbitraries.of("*", "1310000001", "1310000002", "9910000003"),
                        Arbitraries.of("*", "REAL_TIME", "STORED", "06990014", "39990015"))
                .as(Scope::new);
        return Combinators.combine(scopes, Arbitraries.of(Matter.class).set(), days, days)
                .as(PermissionFileTest::line)
                .list()
                .uniqueElements(Permission::scope)
                .ofMaxSize(20);
    }

    private static Permission line(
            Scope scope, Set<Matter> matters, Optional<LocalDate> one, Optional<LocalDate> other) {
        var ordered = one.isEmpty() || other.isEmpty() || !one.get().isAfter(other.get());
        return new Permission(scope, matters, ordered ? one : other, ordered ? other : one);
    }
}
