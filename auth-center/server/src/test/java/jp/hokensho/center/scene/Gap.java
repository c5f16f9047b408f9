package jp.hokensho.center.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import jp.hokensho.postgres.EmbeddedPostgres;
import jp.hokensho.protocol.TraceNumber;

/// What an event says of persons, taken away as if it were erased.
public final class Gap {

    private Gap() {}

    /// Put back afterwards: the record of the tests that follow has no hole.
    ///
    /// @param url of the centre's database
    public static Told whileErased(String url, TraceNumber number, Supplier<Told> call) throws SQLException {
        var where = " where stream = %d and position = %d".formatted(number.stream(), number.position());
        var password = EmbeddedPostgres.forTests().superuserPassword();
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table kept as select * from payload" + where);
            assertEquals(1, statement.executeUpdate("delete from payload" + where));
            var told = call.get();
            statement.execute("insert into payload select * from kept");
            return told;
        }
    }
}
