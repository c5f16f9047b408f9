package jp.hokensho.center.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.account.Duties;
import jp.hokensho.center.fuzz.RolesTable.Cell;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Annotations, table of roles and documentation say the same (R-31)")
class RolesTableTest {

    private static final String HOW = " differ. A call that is new or has other roles wants its line in"
            + " src/test/resources/roles.csv (`all`, `own` or `-` for each role), the same line in docs/roles.md, and a"
            + " specimen in fuzz/Specimens.java that makes the call as it is meant.";

    private final RolesTable table = RolesTable.read();

    @Test
    void theTableHasEveryRoleOfTheContract() {
        assertEquals(RolesTable.names(), table.roles());
    }

    @Test
    void theTableIsWhatTheAnnotationsSay() {
        Map<String, Set<String>> told = new TreeMap<>();
        table.rows().forEach((call, row) -> told.put(call, letIn(row)));

        assertEquals(lines(Endpoints.allowed()), lines(told), "@RolesAllowed and roles.csv" + HOW);
    }

    @Test
    void theTableIsInOrder() {
        var calls = List.copyOf(table.rows().keySet());

        assertEquals(calls.stream().sorted().toList(), calls);
    }

    @Test
    void theDocumentHasTheTable() throws IOException {
        var document = Files.readString(Path.of("../docs/roles.md"));

        assertTrue(
                document.contains(table.markdown()), () -> "docs/roles.md must have this table:\n" + table.markdown());
    }

    @Test
    void theDocumentNamesEveryRole() throws IOException {
        var document = Files.readString(Path.of("../docs/roles.md"));

        var missing =
                new ArrayList<>(Stream.of(Role.values()).map(Role::wireName).toList());
        missing.removeIf(role -> document.contains("| `" + role + "` |"));
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("R-31: the document tells which roles never meet in one person")
    void theDocumentTellsWhatIsApart() throws IOException {
        var document = Files.readString(Path.of("../docs/roles.md"));

        var told = document.lines().filter(line -> line.startsWith("- `")).toList();
        assertEquals(String.join("\n", apart()), String.join("\n", told));
    }

    @Test
    @DisplayName("R-31: nobody has roles of two organizations")
    void nobodyHasRolesOfTwoOrganizations() {
        var tenants = List.of(Side.FIRST.clinic, Side.FIRST.insurer, "center");

        var roles = tenants.stream()
                .flatMap(tenant -> Duties.of(tenant).stream())
                .sorted()
                .toList();

        assertEquals(List.of(Role.values()), roles);
    }

    /// Pairs that each suit the organization, and not together.
    private static List<String> apart() {
        var roles = Role.values();
        return Stream.of(roles)
                .flatMap(one -> Arrays.stream(roles, one.ordinal() + 1, roles.length)
                        .filter(other -> Side.FIRST.tenant(one).equals(Side.FIRST.tenant(other)))
                        .filter(other -> !Duties.maySuit(Side.FIRST.tenant(one), Set.of(one, other)))
                        .map(other -> "- `" + one.wireName() + "` and `" + other.wireName() + "`"))
                .toList();
    }

    @Test
    @DisplayName("R-33: who belongs to a clinic or an insurer is bound to it, but for what everybody may do")
    void nobodyOutsideTheCentreSeesAll() {
        var unbound = table.rows().entrySet().stream()
                .filter(row -> Stream.of(Role.values())
                        .filter(role -> !Side.FIRST.tenant(role).equals("center"))
                        .anyMatch(role -> row.getValue().get(role.wireName()) == Cell.ALL))
                .filter(row ->
                        Stream.of(Role.values()).anyMatch(role -> row.getValue().get(role.wireName()) != Cell.ALL))
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), unbound);
    }

    private static Set<String> letIn(Map<String, Cell> row) {
        return row.entrySet().stream()
                .filter(cell -> cell.getValue() != Cell.REFUSED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Readable side by side.
    private static String lines(Map<String, Set<String>> allowed) {
        return allowed.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
