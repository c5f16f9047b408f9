package jp.hokensho.cards;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import jp.hokensho.keys.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-50: a question reads an index, not the insurer's whole table")
class CardPlanTest {

    private Connection connection;

    @BeforeEach
    void load() throws Exception {
        connection = new CardDatabase().connect();
        var persons = IntStream.range(0, 20_000)
                .mapToObj(n -> Persons.insured("記", "1-" + n).person())
                .toList();
        CardDatabase.load(connection, new CardTable(SecretBox.newKey()), persons);
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
    }

    /// Right after an import, before the server has gathered statistics, and after; with the values and without.
    @ParameterizedTest
    @ValueSource(strings = {"force_generic_plan", "force_custom_plan"})
    void bothLooksReadTheirIndexes(String mode) throws Exception {
        execute("set plan_cache_mode = " + mode);
        for (var statistics : List.of("select 1", "analyze card_person")) {
            execute(statistics);

            var exact = plan(
                    CardSearch.BY_CANONICAL_KEYS,
                    List.of("text", "bytea[]"),
                    "'06990014', array['\\x00112233445566778899aabbccddeeff', '\\x01']::bytea[]");
            var second = plan(
                    CardSearch.BY_SECOND_KEYS,
                    List.of("text", "bytea", "bytea"),
                    "'06990014', '\\x00112233445566778899aabbccddeeff', '\\x00112233445566778899aabbccddeeff'");

            assertTrue(exact.contains("card_person_by_card"), exact);
            assertTrue(second.contains("card_person_by_dashless"), second);
            assertTrue(second.contains("card_person_by_zeroless"), second);
            assertFalse((exact + second).contains("Seq Scan"), exact + second);
        }
    }

    private String plan(String sql, List<String> types, String values) throws Exception {
        var numbered = sql;
        for (var i = 1; i <= types.size(); i++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + i);
        }
        execute("deallocate all");
        execute("prepare question (" + String.join(", ", types) + ") as " + numbered);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain execute question (" + values + ")")) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private void execute(String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
