package jp.hokensho.cards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.InsurerNumber;

/// A checked file that is ready to take the place of all its insurer had. From here on a second import of the same
/// insurer waits until this transaction ends.
public final class StagedCards {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('cards ' || ?, 0))";
    /// Lines may be twice in a file, so the first meets the first.
    private static final String LINES = """
            select person_tag, valid_from, content_tag, 1 as there,
                row_number() over (partition by person_tag, valid_from order by content_tag) as nth
            from %s""";
    private static final String COMPARE =
            """
            select count(*) filter (where old.there is null) as added,
                count(*) filter (where new.there is null) as ended,
                count(*) filter (where old.content_tag = new.content_tag) as unchanged,
                count(*) filter (where old.content_tag <> new.content_tag) as changed
            from (%s) new full join (%s) old using (person_tag, valid_from, nth)
            """.formatted(LINES.formatted("card_staged"), LINES.formatted("card_person where insurer = ?"));
    private static final String PAGES =
            "select pg_relation_size('card_staged') / current_setting('block_size')::bigint";
    /// All but the seal, which is never twice the same, and the line: a row that was changed by hand is not the same.
    private static final String SAME = Stream.of(Staging.COLUMNS.split(", "))
            .filter(Predicate.not(Set.of("insurer", "line", "sealed")::contains))
            .map(column -> "s." + column + " is not distinct from p." + column)
            .collect(Collectors.joining(" and ", "s.content_tag = p.content_tag and ", ""));
    private static final String GONE = "delete from card_person p where insurer = ? and not exists"
            + " (select from card_staged s where " + SAME + ")";
    private static final String STILL_THERE =
            "delete from card_staged s using card_person p where p.insurer = ? and " + SAME;
    private static final String LOAD = "insert into card_person (" + Staging.COLUMNS + ") select " + Staging.COLUMNS
            + " from card_staged where ctid >= format('(%s,0)', ?::bigint)::tid and ctid < format('(%s,0)', ?::bigint)::tid";
    private static final long PAGES_AT_ONCE = 512;

    private final Connection connection;
    private final InsurerNumber insurer;
    private final String fileHash;
    private final Findings warnings;
    private final Changes changes;

    private StagedCards(Connection connection, InsurerNumber insurer, String fileHash, Findings warnings)
            throws SQLException {
        this.connection = connection;
        this.insurer = insurer;
        this.fileHash = fileHash;
        this.warnings = warnings;
        this.changes = compare();
    }

    static StagedCards locked(Connection connection, InsurerNumber insurer, String fileHash, Findings warnings)
            throws SQLException {
        run(connection, LOCK, insurer);
        return new StagedCards(connection, insurer, fileHash, warnings);
    }

    private void run(String sql) throws SQLException {
        run(connection, sql, insurer);
    }

    private static void run(Connection connection, String sql, InsurerNumber insurer) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, insurer.value());
            statement.execute();
        }
    }

    /// SHA-256 of the file, lower-case hex.
    public String fileHash() {
        return fileHash;
    }

    public Findings warnings() {
        return warnings;
    }

    public Changes changes() {
        return changes;
    }

    private Changes compare() throws SQLException {
        try (var statement = connection.prepareStatement(COMPARE)) {
            statement.setString(1, insurer.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return new Changes(
                        row.getLong("added"), row.getLong("changed"), row.getLong("ended"), row.getLong("unchanged"));
            }
        }
    }

    /// What is there already stays as it is; the rest is put in the place of what is gone. Readers see the old
    /// cards until the caller commits.
    ///
    /// @param progress hears how far it is, between 0 and 1
    public void load(ObjDoubleConsumer<Step> progress) throws SQLException {
        progress.accept(Step.LOADING, 0);
        run(GONE);
        run(STILL_THERE);
        try (var load = connection.prepareStatement(LOAD)) {
            var pages = pages();
            for (var page = 0L; page < pages; page += PAGES_AT_ONCE) {
                load(load, page);
                progress.accept(Step.LOADING, Math.min(1, (double) (page + PAGES_AT_ONCE) / pages));
            }
        }
    }

    private static void load(PreparedStatement load, long page) throws SQLException {
        load.setLong(1, page);
        load.setLong(2, page + PAGES_AT_ONCE);
        load.executeUpdate();
    }

    private long pages() throws SQLException {
        try (var statement = connection.prepareStatement(PAGES);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
