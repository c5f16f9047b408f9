package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalTextTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    @DisplayName("what names a person stands nowhere in the database in clear (R-40)")
    void personalTextIsNowhereInClear() throws SQLException {
        try (var journal = Journals.open(database)) {
            var question = journal.append(Events.asked()).number();
            journal.append(Events.answered(question));
            journal.append(Events.denied(Optional.empty()));
            journal.append(Events.resultsExported("カルテ703"));
        }

        var everything = everything();

        for (var personal :
                List.of(Events.NAME, Events.SYMBOL, "12-3456", "1955-05-05", "192.0.2.7", "taro", "カルテ703")) {
            assertFalse(everything.contains(personal), personal);
            assertFalse(everything.contains(hex(personal)), personal);
        }
        // the search can find
        assertTrue(everything.contains(Events.CLINIC));
        assertTrue(everything.contains(hex("\"outcome\":\"VALID\"")));
    }

    /// All rows of all tables as text; bytes as hex.
    private String everything() throws SQLException {
        var text = new StringBuilder();
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set xmlbinary = hex");
            try (var row = statement.executeQuery("""
                        select query_to_xml('select * from ' || oid::regclass, true, false, '')::text
                        from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace""")) {
                while (row.next()) {
                    text.append(row.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return text.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aHeaderNamesNobody() {
        var header = new String(EventJson.write(Events.asked("key-1")), StandardCharsets.UTF_8);

        assertEquals(
                List.of("asker", "session", "insurer", "targetDate", "cardTag", "attempt"),
                EventJson.tree(header.getBytes(StandardCharsets.UTF_8))
                        .propertyStream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
    }
}
