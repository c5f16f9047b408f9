package jp.hokensho.center.journal;

import static jp.hokensho.center.journal.Column.Type.BYTES;
import static jp.hokensho.center.journal.Column.Type.DATE;
import static jp.hokensho.center.journal.Column.Type.INT;
import static jp.hokensho.center.journal.Column.Type.LONG;
import static jp.hokensho.center.journal.Column.Type.TEXT;
import static jp.hokensho.center.journal.Column.Type.TIME;
import static jp.hokensho.center.journal.Column.Type.UUID;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.protocol.TraceNumber;

/// All tables that a batch goes to, in the order of writing.
final class Inserts {

    static final List<Insert<?>> ALL = List.of(
            journal(),
            payload(),
            questions(),
            verifications(),
            lateAnswers(),
            denials(),
            periods(),
            signIns(),
            findings(),
            reviews(),
            erasures(),
            comparisons(),
            labels());

    private Inserts() {}

    private record Sealed(Row row, SealedPayload payload) {}

    private record Noted<E>(Row row, E event) {}

    private static <E extends JournalEvent> Function<Row, Optional<Noted<E>>> of(Class<E> kind) {
        return row ->
                kind.isInstance(row.event()) ? Optional.of(new Noted<>(row, kind.cast(row.event()))) : Optional.empty();
    }

    private static Insert<Row> journal() {
        return Insert.into(
                "journal",
                List.of(
                        new Column<>("stream", INT, row -> row.number().stream()),
                        new Column<>("position", LONG, row -> row.number().position()),
                        new Column<>("at", TIME, Row::at),
                        new Column<>("kind", TEXT, row -> row.draft().content().kind()),
                        new Column<>(
                                "header", BYTES, row -> row.draft().content().header()),
                        new Column<>("payload_commit", BYTES, row -> row.draft()
                                .content()
                                .payloadCommit()),
                        new Column<>("chain", BYTES, Row::chain)),
                Optional::of);
    }

    private static Insert<Sealed> payload() {
        return Insert.into(
                "payload",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("key_id", UUID, r -> r.payload().keyId()),
                        new Column<>("salt", BYTES, r -> r.payload().salt()),
                        new Column<>("ciphertext", BYTES, r -> r.payload().ciphertext())),
                row -> row.draft().payload().map(payload -> new Sealed(row, payload)));
    }

    private static Insert<Noted<Asked>> questions() {
        return Insert.into(
                "question_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("clinic", TEXT, r -> r.event().asker().clinic()),
                        new Column<>("terminal", UUID, r -> r.event().asker().terminal()),
                        new Column<>("person", UUID, r -> r.event().asker().person()),
                        new Column<>("session", UUID, r -> r.event().session()),
                        new Column<>("insurer", TEXT, r -> r.event().insurer()),
                        new Column<>("target_date", DATE, r -> r.event().targetDate()),
                        new Column<>("card_tag", TEXT, r -> r.event().cardTag()),
                        new Column<>("idempotency_key", TEXT, r -> attempt(r, Idempotency::key)),
                        new Column<>("body_mac", BYTES, r -> attempt(r, Idempotency::bodyMac))),
                of(Asked.class));
    }

    private static <T> T attempt(Noted<Asked> asked, Function<Idempotency, T> part) {
        return asked.event().idempotency().map(part).orElse(null);
    }

    private static Insert<Noted<Answered>> verifications() {
        return Insert.withQuestion(
                "verification_row",
                List.of("asked_at=at", "clinic", "terminal", "person", "session", "insurer", "target_date", "card_tag"),
                List.of(
                        new Column<>("stream", INT, r -> r.event().question().stream()),
                        new Column<>("position", LONG, r -> r.event().question().position()),
                        new Column<>("answer_stream", INT, r -> r.row().number().stream()),
                        new Column<>(
                                "answer_position", LONG, r -> r.row().number().position()),
                        new Column<>("answered_at", TIME, r -> r.row().at()),
                        new Column<>("outcome", TEXT, r -> r.event().outcome()),
                        new Column<>("source", TEXT, r -> r.event().source()),
                        new Column<>("as_of", TIME, r -> r.event().asOf().orElse(null)),
                        new Column<>("imported", TEXT, r -> r.event().imported().orElse(null)),
                        new Column<>("withholding", UUID, r -> r.event()
                                .withholding()
                                .orElse(null)),
                        new Column<>("adapter", UUID, r -> r.event().adapter().orElse(null)),
                        new Column<>(
                                "insurer_ms", LONG, r -> r.event().insurerMs().orElse(null)),
                        new Column<>("total_ms", LONG, r -> r.event().totalMs())),
                of(Answered.class));
    }

    private static Insert<Noted<AnsweredLate>> lateAnswers() {
        return Insert.withQuestion(
                "late_row",
                List.of("clinic", "insurer"),
                List.of(
                        new Column<>("stream", INT, r -> r.event().question().stream()),
                        new Column<>("position", LONG, r -> r.event().question().position()),
                        new Column<>("late_stream", INT, r -> r.row().number().stream()),
                        new Column<>(
                                "late_position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("adapter", UUID, r -> r.event().adapter()),
                        new Column<>("outcome", TEXT, r -> r.event().outcome()),
                        new Column<>("as_of", TIME, r -> r.event().asOf())),
                of(AnsweredLate.class));
    }

    private static Insert<Noted<Denied>> denials() {
        return Insert.into(
                "denial_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("reason", TEXT, r -> r.event().reason()),
                        new Column<>("tenant", TEXT, r -> r.event().tenant().orElse(null)),
                        new Column<>("device", UUID, r -> r.event().device().orElse(null)),
                        new Column<>("person", UUID, r -> r.event().person().orElse(null)),
                        new Column<>("insurer", TEXT, r -> r.event().insurer().orElse(null)),
                        new Column<>("operation", TEXT, r -> r.event().operation()),
                        new Column<>("address_tag", TEXT, r -> tag(r, tags -> Optional.of(tags.address()))),
                        new Column<>("login_tag", TEXT, r -> tag(r, Denied.Tags::login))),
                of(Denied.class));
    }

    private static String tag(Noted<Denied> denied, Function<Denied.Tags, Optional<String>> part) {
        return denied.event().tags().flatMap(part).orElse(null);
    }

    private static Insert<Noted<PeriodNamed>> periods() {
        return Insert.into(
                "period_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("clinic", TEXT, r -> r.event().clinic()),
                        new Column<>("starts_at", TIME, r -> r.event().from()),
                        new Column<>("ends_at", TIME, r -> r.event().to()),
                        new Column<>("person", UUID, r -> r.event().by()),
                        new Column<>("name", TEXT, r -> r.event().name())),
                of(PeriodNamed.class));
    }

    private static Insert<Noted<SignedIn>> signIns() {
        return Insert.into(
                "sign_in_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("session", UUID, r -> r.event().session()),
                        new Column<>("person", UUID, r -> r.event().person()),
                        new Column<>("tenant", TEXT, r -> r.event().tenant()),
                        new Column<>("device", UUID, r -> r.event().device().orElse(null)),
                        new Column<>(
                                "address_tag", TEXT, r -> r.event().addressTag().orElseThrow())),
                row -> of(SignedIn.class)
                        .apply(row)
                        .filter(noted -> noted.event().addressTag().isPresent()));
    }

    private static Insert<Noted<UnusualUse>> findings() {
        return Insert.into(
                "finding_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("kind", TEXT, r -> r.event().what()),
                        new Column<>("tenant", TEXT, r -> r.event().tenant().orElse(null)),
                        new Column<>("device", UUID, r -> r.event().device().orElse(null)),
                        new Column<>("person", UUID, r -> r.event().person().orElse(null)),
                        new Column<>("tag", TEXT, r -> r.event().tag().orElse(null)),
                        new Column<>("first_at", TIME, r -> r.event().from()),
                        new Column<>("last_at", TIME, r -> r.event().to()),
                        new Column<>("times", LONG, r -> r.event().times()),
                        new Column<>("evidence", TEXT, r -> joined(r.event().evidence())),
                        new Column<>("follows", TEXT, r -> r.event().follows().orElse(null))),
                of(UnusualUse.class));
    }

    private static String joined(List<TraceNumber> numbers) {
        return numbers.stream().map(TraceNumber::toString).collect(Collectors.joining(" "));
    }

    private static Insert<Noted<Reviewed>> reviews() {
        return Insert.into(
                "review_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("of_stream", INT, r -> r.event().of().stream()),
                        new Column<>("of_position", LONG, r -> r.event().of().position()),
                        new Column<>("person", UUID, r -> r.event().by())),
                of(Reviewed.class));
    }

    private static Insert<Noted<Erased>> erasures() {
        return Insert.into(
                "erasure_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("kind", TEXT, r -> r.event().what()),
                        new Column<>("until", TIME, r -> r.event().until()),
                        new Column<>("days", LONG, r -> r.event().days()),
                        new Column<>("payloads", LONG, r -> r.event().payloads()),
                        new Column<>("keys", LONG, r -> r.event().keys())),
                of(Erased.class));
    }

    private static Insert<Noted<RecordsCompared>> comparisons() {
        return Insert.into(
                "comparison_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("insurer", TEXT, r -> r.event().insurer()),
                        new Column<>("adapter", UUID, r -> r.event().adapter()),
                        new Column<>("day", DATE, r -> r.event().day()),
                        new Column<>("part", INT, r -> r.event().part()),
                        new Column<>("parts", INT, r -> r.event().parts()),
                        new Column<>("here_count", LONG, r -> r.event().here().count()),
                        new Column<>("here_hash", TEXT, r -> r.event().here().hash()),
                        new Column<>("there_count", LONG, r -> r.event().there().count()),
                        new Column<>("there_hash", TEXT, r -> r.event().there().hash()),
                        new Column<>("total", LONG, r -> r.event().total()),
                        new Column<>(
                                "unknown_there", TEXT, r -> joined(r.event().unknownThere())),
                        new Column<>("unknown_here", TEXT, r -> joined(r.event().unknownHere())),
                        new Column<>("unlike", TEXT, r -> joined(r.event().unlike()))),
                of(RecordsCompared.class));
    }

    private static Insert<Noted<LabelPrinted>> labels() {
        return Insert.into(
                "label_row",
                List.of(
                        new Column<>("stream", INT, r -> r.row().number().stream()),
                        new Column<>("position", LONG, r -> r.row().number().position()),
                        new Column<>("at", TIME, r -> r.row().at()),
                        new Column<>("of_stream", INT, r -> r.event().question().stream()),
                        new Column<>(
                                "of_position", LONG, r -> r.event().question().position()),
                        new Column<>("clinic", TEXT, r -> r.event().tenant()),
                        new Column<>("person", UUID, r -> r.event().person()),
                        new Column<>("device", UUID, r -> r.event().device().orElse(null)),
                        new Column<>("session", UUID, r -> r.event().session()),
                        new Column<>("format", TEXT, r -> r.event().format()),
                        new Column<>("copies", INT, r -> r.event().copies()),
                        new Column<>("earlier", LONG, r -> r.event().earlier())),
                of(LabelPrinted.class));
    }
}
