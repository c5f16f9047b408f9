package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// An operator who is superuser, and has switched the triggers off, is found out.
///
/// Rows 1 to 11: registered, asked (2), answered (3), late (4), denied (5), asked (6), answered (7), asked
/// (8, open), denied (9), asked without a key (10), period named (11).
class AuditTest {

    private static final String READ_ROWS = "question_row, verification_row, denial_row, late_row, period_row";

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);

    @BeforeEach
    void write() {
        var registered = new Registered("clinic", Events.CLINIC, Events.CLINIC);
        journal.append(registered);
        var question = journal.append(Events.asked()).number();
        journal.append(Events.answered(question));
        journal.append(Events.late(question));
        journal.append(Events.denied(Optional.of(Events.CLINIC)));
        journal.append(Events.answered(journal.append(Events.asked()).number()));
        journal.append(Events.asked());
        journal.append(Events.denied(Optional.empty()));
        journal.append(Events.asked(Events.CLINIC, Optional.empty()));
        journal.append(Events.periodNamed(Events.CLINIC));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    @DisplayName("what nobody touched is intact (R-22)")
    void whatNobodyTouchedIsIntact() {
        assertEquals(new Integrity.Intact(11), journal.audit());
    }

    @ParameterizedTest(name = "{1} → broken at {0}")
    @MethodSource
    @DisplayName("an operator who changes, drops, swaps or invents a row is found (R-22)")
    void anOperatorWhoRewritesHistoryIsFound(long position, String sql) {
        database.tamper(sql);

        var integrity = journal.audit();

        assertEquals(new Integrity.BrokenAt(7, position), integrity);
    }

    static Stream<Arguments> anOperatorWhoRewritesHistoryIsFound() {
        return Stream.of(
                        journalRows(),
                        rowsBeforeTheFirst(),
                        unreadableRows(),
                        payloads(),
                        questions(),
                        answers(),
                        others())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> journalRows() {
        return Stream.of(
                found(5, "update journal set header = convert_to('{}', 'UTF8') where position = 5"),
                found(5, "update journal set kind = 'Asked' where position = 5"),
                found(5, "update journal set at = at + interval '1 microsecond' where position = 5"),
                found(5, "update journal set payload_commit = decode(repeat('00', 32), 'hex') where position = 5"),
                found(5, "update journal set chain = decode(repeat('00', 32), 'hex') where position = 5"),
                found(5, "delete from journal where position = 5"),
                found(11, "delete from journal where position = 11"),
                found(1, "truncate journal"),
                found(1, "truncate journal, payload, " + READ_ROWS),
                found(5, swap("journal", 5, 9)),
                found(
                        5,
                        "update journal j set header = o.header from journal o"
                                + " where j.position in (5, 9) and o.position = 14 - j.position"),
                found(
                        12,
                        "insert into journal select stream, 12, at, kind, header, payload_commit, chain"
                                + " from journal where position = 11"),
                found(9, "delete from journal where position >= 9"),
                found(
                        6,
                        "update stream_head set next = 6, open_from = 1,"
                                + " chain = (select chain from journal where position = 5)"),
                found(11, "update stream_head set chain = decode(repeat('00', 32), 'hex')"),
                found(1, "delete from stream_head"));
    }

    private static Stream<Arguments> rowsBeforeTheFirst() {
        return Stream.of(
                found(
                        0,
                        "alter table journal drop constraint journal_position_check; insert into journal"
                                + " select stream, 0, at, kind, header, payload_commit, chain from journal where position = 1"),
                found(0, "insert into denial_row select 7, -3, now(), 'ADDRESS', null, null, null, null, ''"));
    }

    /// What neither the database nor this program can read is broken, not a reason to stop looking.
    private static Stream<Arguments> unreadableRows() {
        return Stream.of(
                found(6, "update journal set header = '\\xff' where position = 7"),
                found(6, "update journal set header = convert_to('no JSON', 'UTF8') where position = 7"),
                found(6, "update journal set header = convert_to('{\"question\":\"6\"}', 'UTF8') where position = 7"),
                found(5, "update journal set at = 'infinity' where position = 5"));
    }

    private static Stream<Arguments> payloads() {
        return Stream.of(
                found(2, "update payload set ciphertext = ciphertext || '\\x00' where position = 2"),
                found(2, "update payload set salt = decode(repeat('00', 16), 'hex') where position = 2"),
                found(2, swap("payload", 2, 6)),
                found(2, "delete from payload where position = 2"),
                found(2, "truncate payload"),
                found(
                        1,
                        "insert into payload select stream, 1, key_id, salt, ciphertext from payload where position = 2"),
                found(
                        12,
                        "insert into payload select stream, 13, key_id, salt, ciphertext from payload where position = 2"),
                found(2, "update payload_key set wrapped = wrapped || '\\x00' where kind = 'Asked'"),
                found(2, "delete from payload_key where kind = 'Asked'"),
                found(2, "delete from payload_key; truncate payload"),
                found(
                        12,
                        "delete from payload_key where kind = 'Asked'; insert into erasure_row"
                                + " select 7, 12, now() + interval '2 days', 'Asked', now() + interval '1 day', 1, 3, 1"),
                found(
                        2,
                        "delete from payload_key where kind = 'Asked'; alter table erasure_row drop constraint"
                                + " erasure_row_check; insert into erasure_row"
                                + " select 7, 12, now(), 'Asked', now() + interval '1 day', 1, 3, 1"));
    }

    private static Stream<Arguments> questions() {
        return Stream.of(
                found(6, "delete from question_row where position = 6"),
                found(2, "truncate question_row"),
                found(8, "update question_row set clinic = '1310000002' where position = 8"),
                found(8, "update question_row set insurer = '01990019' where position = 8"),
                found(8, "update question_row set person = gen_random_uuid() where position = 8"),
                found(8, "update question_row set at = at - interval '1 day' where position = 8"),
                found(8, "update question_row set target_date = target_date - 1 where position = 8"),
                found(8, "update question_row set card_tag = 'other' where position = 8"),
                found(8, "update question_row set idempotency_key = 'other' where position = 8"),
                found(8, "update question_row set body_mac = sha256('other') where position = 8"),
                found(8, "update question_row set idempotency_key = null, body_mac = null where position = 8"),
                found(10, "update question_row set idempotency_key = 'k', body_mac = '\\x00' where position = 10"),
                found(5, "update question_row set position = 5 where position = 8"),
                found(
                        12,
                        "insert into question_row select stream, 12, at, clinic, terminal, person, session, insurer,"
                                + " target_date, card_tag from question_row where position = 8"));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                found(7, "delete from verification_row where position = 6"),
                found(3, "truncate verification_row"),
                found(7, "update verification_row set outcome = 'CARD_NOT_FOUND' where position = 6"),
                found(7, "update verification_row set source = 'STORED' where position = 6"),
                found(7, "update verification_row set as_of = null where position = 6"),
                found(7, "update verification_row set insurer_ms = null where position = 6"),
                found(7, "update verification_row set total_ms = 1 where position = 6"),
                found(7, "update verification_row set imported = '99900000000000000120' where position = 6"),
                found(7, "update verification_row set withholding = null where position = 6"),
                found(7, "update verification_row set clinic = '1310000002' where position = 6"),
                found(
                        8,
                        "insert into verification_row select stream, 8, asked_at, answer_stream, answer_position,"
                                + " answered_at, clinic, terminal, person, session, insurer, target_date, card_tag, outcome,"
                                + " source, as_of, insurer_ms, total_ms from verification_row where position = 6"),
                found(6, "update verification_row set answer_position = 3 where position = 6"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                found(4, "delete from late_row"),
                found(4, "update late_row set outcome = 'VALID'"),
                found(4, "update late_row set position = 6"),
                found(4, "update late_row set clinic = '1310000002'"),
                found(5, "delete from denial_row where position = 5"),
                found(5, "update denial_row set reason = 'ADDRESS' where position = 5"),
                found(9, "update denial_row set tenant = '1310000002' where position = 9"),
                found(11, "delete from period_row"),
                found(11, "update period_row set ends_at = ends_at + interval '1 microsecond'"),
                found(11, "update period_row set clinic = '1310000002'"),
                found(11, "update period_row set name = 'other'"),
                found(9, "update period_row set position = 9"),
                found(
                        4,
                        "truncate denial_row, late_row; insert into denial_row select 7, 9, now(), 'ADDRESS', null, null,"
                                + " null, null, ''"));
    }

    private static String swap(String table, long one, long other) {
        return Stream.of(Map.entry(one, 99L), Map.entry(other, one), Map.entry(99L, other))
                .map(move ->
                        "update " + table + " set position = " + move.getValue() + " where position = " + move.getKey())
                .collect(Collectors.joining("; "));
    }

    private static Arguments found(long position, String sql) {
        return Arguments.of(position, sql);
    }

    @Test
    @DisplayName("a question of before its key was hashed is intact (R-22)")
    void aQuestionOfBeforeItsKeyWasHashedIsIntact() {
        var asked = journal.append(Events.asked("of before"));
        database.tamper("""
                update journal set header = convert_to((convert_from(header, 'UTF8')::jsonb - 'attempt')::text, 'UTF8')
                where position = 12""");
        rechain(asked);

        var integrity = journal.audit();

        assertEquals(new Integrity.Intact(12), integrity);
    }

    /// As the program of before wrote it: last row and head.
    private void rechain(Entry last) {
        var chain = database.bytes("select chain from journal where position = 11");
        var content = new Content(
                "Asked",
                database.bytes("select header from journal where position = 12"),
                database.bytes("select payload_commit from journal where position = 12"));
        var hex = HexFormat.of()
                .formatHex(Chain.link(last.number(), chain, Chain.leaf(last.number(), last.at(), content)));
        database.tamper("update journal set chain = '\\x%s' where position = 12; update stream_head set chain = '\\x%s'"
                .formatted(hex, hex));
    }
}
