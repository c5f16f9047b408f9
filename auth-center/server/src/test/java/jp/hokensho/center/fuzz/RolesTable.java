package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Role;

/// Who may call what: `roles.csv` of the test resources, one line for each call.
///
/// @param rows by call (`GET /v1/journal/{number}`), then by role as on the wire, or `nobody`
record RolesTable(List<String> roles, Map<String, Map<String, Cell>> rows) {

    static final String NOBODY = "nobody";

    enum Cell {
        /// Allowed, and not bound to an organization.
        ALL("all"),
        /// Allowed for what is the own organization's, or the own person's.
        OWN("own"),
        /// Turned away, whatever it is about.
        REFUSED("-");

        private final String text;

        Cell(String text) {
            this.text = text;
        }

        static Cell of(String text) {
            return Stream.of(values())
                    .filter(cell -> cell.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of all, own, -"));
        }
    }

    static RolesTable read() {
        try (var file = RolesTable.class.getResourceAsStream("/roles.csv")) {
            return of(new String(file.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RolesTable of(List<String> lines) {
        var roles =
                List.of(lines.getFirst().split(",")).subList(1, lines.getFirst().split(",").length);
        Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
        lines.stream().skip(1).map(line -> line.split(",")).forEach(cells -> rows.put(cells[0], row(roles, cells)));
        return new RolesTable(roles, rows);
    }

    private static Map<String, Cell> row(List<String> roles, String[] cells) {
        if (cells.length != roles.size() + 1) {
            throw new IllegalArgumentException(cells[0] + " wants " + roles.size() + " cells");
        }
        Map<String, Cell> row = new LinkedHashMap<>();
        roles.forEach(role -> row.put(role, Cell.of(cells[roles.indexOf(role) + 1])));
        return row;
    }

    Cell cell(String call, Role role) {
        return rows.get(call).get(role.wireName());
    }

    /// Roles that are not refused.
    List<Role> allowed(String call) {
        return Stream.of(Role.values())
                .filter(role -> cell(call, role) != Cell.REFUSED)
                .toList();
    }

    /// As it stands in docs/roles.md.
    String markdown() {
        var head = Stream.of("| call | " + String.join(" | ", roles) + " |", "|---|" + "---|".repeat(roles.size()));
        var body = rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | "
                        + row.getValue().values().stream()
                                .map(cell -> cell.text)
                                .collect(Collectors.joining(" | "))
                        + " |");
        return Stream.concat(head, body).collect(Collectors.joining("\n"));
    }

    static List<String> names() {
        return Stream.concat(Stream.of(NOBODY), Arrays.stream(Role.values()).map(Role::wireName))
                .toList();
    }
}
