package jp.hokensho.cards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.hokensho.protocol.InsurerNumber;

/// Writes rows a thousand at a time. Arrays rather than COPY, which row-level security forbids.
final class CardWriter implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final String INSERT = """
            insert into card_person (insurer, key_version, line, family, card_tag, dashless_tag, zeroless_tag,
                                     kind, valid_from, valid_until, lost_on, withheld, sealed)
            select ?, ?, * from unnest(?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                                       ?::smallint[], ?::date[], ?::date[], ?::date[], ?::boolean[], ?::bytea[])""";

    private final Connection connection;
    private final PreparedStatement statement;
    private final CardKeys keys;
    private final List<CardLine.Good> batch = new ArrayList<>(BATCH);
    private long written;

    CardWriter(Connection connection, InsurerNumber insurer, CardKeys keys) throws SQLException {
        this.connection = connection;
        this.keys = keys;
        statement = connection.prepareStatement(INSERT);
        statement.setString(1, insurer.value());
        statement.setShort(2, CardKeys.VERSION);
    }

    void write(CardLine.Good line) throws SQLException {
        batch.add(line);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    long finish() throws SQLException {
        if (!batch.isEmpty()) {
            flush();
        }
        return written;
    }

    private void flush() throws SQLException {
        set(3, "bigint", CardLine.Good::line);
        setBytes(4, line -> keys.tag(line.person().family()));
        setBytes(5, line -> keys.tag(line.person().card().canonical()));
        setBytes(6, line -> keys.tag(line.person().card().canonical().withoutDashes()));
        setBytes(7, line -> keys.tag(line.person().card().canonical().withoutLeadingZeros()));
        set(8, "smallint", line -> Short.valueOf(line.person().kind().code()));
        set(9, "date", line -> line.person().cover().from());
        set(10, "date", line -> line.person().cover().until().orElse(null));
        set(11, "date", line -> line.person().cover().lostOn().orElse(null));
        set(12, "boolean", line -> line.person().withheld());
        setBytes(13, line -> SealedPerson.seal(keys, line.person()));
        written += statement.executeUpdate();
        batch.clear();
    }

    private void set(int index, String type, Function<CardLine.Good, Object> value) throws SQLException {
        var values = batch.stream().map(value).toArray();
        statement.setArray(index, connection.createArrayOf(type, values));
    }

    private void setBytes(int index, Function<CardLine.Good, byte[]> value) throws SQLException {
        var values = batch.stream().map(value).toArray(byte[][]::new);
        statement.setArray(index, connection.createArrayOf("bytea", values));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
