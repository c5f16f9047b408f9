package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who reads the journal is back as soon as its database is (R-22)")
class AuditorPoolTest {

    @Test
    void aConnectionThatWasCutIsNotUsedAgain() throws SQLException {
        var database = TestDatabase.fresh();
        try (var pool = new AuditorPool(database.journal())) {
            int cut = pool.read(AuditorPoolTest::backend);
            database.count("select count(*) from pg_terminate_backend(" + cut + ", 5000)");

            assertThrows(SQLException.class, () -> pool.read(AuditorPoolTest::backend));

            assertEquals(1, pool.read(AuditorPoolTest::one));
        }
    }

    private static int backend(Connection connection) throws SQLException {
        return number(connection, "select pg_backend_pid()");
    }

    private static int one(Connection connection) throws SQLException {
        return number(connection, "select 1");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
