package jp.hokensho.cards;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// A table of this transaction alone: lines on their way in. Seen by nobody else, not in the write-ahead log, gone
/// when the transaction ends. `COPY` goes here because row-level security forbids it on `card_person`.
final class Staging implements AutoCloseable {

    static final String COLUMNS = "insurer, line, family, card_tag, dashless_tag, zeroless_tag, person_tag,"
            + " content_tag, kind, valid_from, valid_until, lost_on, withheld, key_version, sealed";

    private final CardKeys keys;
    private final CopyRows rows;

    private Staging(CardKeys keys, CopyRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /// Not in auto-commit mode.
    static Staging open(Connection connection, CardKeys keys) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table card_staged (like card_person including constraints) on commit drop");
        }
        return new Staging(keys, CopyRows.into(connection, "card_staged (" + COLUMNS + ")"));
    }

    void write(long line, Person person) throws IOException {
        var canonical = person.card().canonical();
        rows.write(
                person.card().insurer().value(),
                line,
                keys.tag(person.family()),
                keys.tag(canonical),
                keys.tag(canonical.withoutDashes()),
                keys.tag(canonical.withoutLeadingZeros()),
                keys.person(person),
                keys.content(CardText.cells(person)),
                Short.valueOf(person.kind().code()),
                person.cover().from(),
                person.cover().until().orElse(null),
                person.cover().lostOn().orElse(null),
                person.withheld(),
                CardKeys.VERSION,
                SealedPerson.seal(keys, person));
    }

    void finish() throws IOException {
        rows.finish();
    }

    /// So that what compares it with the cards knows how large it is.
    static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze card_staged");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
