package jp.hokensho.center.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LabelFormat;
import jp.hokensho.protocol.Sex;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// Events as they happen. Made-up persons.
public final class Events {

    public static final String CLINIC = "1310000001";
    static final InsurerNumber INSURER = InsurerNumber.parse("06990014");
    static final String NAME = "上野 太郎";
    static final String SYMBOL = "千代田";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID TERMINAL = UUID.randomUUID();

    private Events() {}

    public static Asked asked() {
        return asked(UUID.randomUUID().toString());
    }

    static Asked asked(String idempotencyKey) {
        return asked(CLINIC, Optional.of(new Asked.Idempotency(idempotencyKey, new byte[32])));
    }

    static Asked asked(String clinic, Optional<Asked.Idempotency> idempotency) {
        return new Asked(
                new Asker(clinic, TERMINAL, UUID.randomUUID()),
                UUID.randomUUID(),
                INSURER,
                DAY,
                "ab".repeat(32),
                Optional.empty(),
                idempotency,
                new Inquiry(
                        new CardKey(INSURER, SYMBOL, "12-3456", Optional.empty()),
                        Optional.empty(),
                        DAY,
                        Optional.empty()));
    }

    public static Answered answered(TraceNumber question) {
        return new Answered(
                question,
                Source.LIVE,
                Optional.of(UUID.randomUUID()),
                new SignedAnswer(new Answer.Valid(DAY.minusYears(1), null, details()), Optional.of("e30.e30.AAAA")),
                Optional.of(Instant.parse("2026-11-20T01:02:03.456789Z")),
                Optional.empty(),
                Optional.of(UUID.randomUUID()),
                Optional.of(12L),
                15);
    }

    static AnsweredLate late(TraceNumber question) {
        return new AnsweredLate(
                question,
                UUID.randomUUID(),
                new SignedAnswer(new Answer.CardNotFound(), Optional.of("e30.e30.BBBB")),
                Instant.parse("2026-11-20T01:02:03Z"));
    }

    public static Denied denied(Optional<String> tenant) {
        return new Denied(
                DenialReason.OTHER_TENANT,
                tenant,
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Optional.of(INSURER),
                "GET /v1/verifications/{number}",
                Optional.of(new Denied.Tags("cd".repeat(32), Optional.of("ef".repeat(32)))),
                new Denied.Circumstances("192.0.2.7", Optional.of("taro"), Optional.empty()));
    }

    public static PeriodNamed periodNamed(String clinic) {
        var from = Instant.parse("2026-11-20T00:00:00.000001Z");
        return new PeriodNamed(clinic, "第1回", from, from.plusSeconds(3600), UUID.randomUUID());
    }

    static SignedIn signedIn(Optional<String> addressTag) {
        return new SignedIn(UUID.randomUUID(), UUID.randomUUID(), CLINIC, Optional.of(UUID.randomUUID()), addressTag);
    }

    static UnusualUse unusualUse(List<TraceNumber> evidence) {
        var from = Instant.parse("2026-11-20T00:00:00.000001Z");
        return new UnusualUse(
                FindingKind.GUESSED_NUMBERS,
                Optional.of(CLINIC),
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                from,
                from.plusSeconds(60),
                21,
                evidence,
                Optional.empty());
    }

    static LabelPrinted labelPrinted(TraceNumber question) {
        return new LabelPrinted(
                question,
                CLINIC,
                UUID.randomUUID(),
                Optional.of(TERMINAL),
                UUID.randomUUID(),
                LabelFormat.ROLL_62X29,
                2,
                1);
    }

    static ResultsExported resultsExported(String patientRef) {
        return new ResultsExported(
                UUID.randomUUID(),
                CLINIC,
                UUID.randomUUID(),
                Map.of("patientRef", "*"),
                Instant.parse("2026-11-20T00:00:00.000001Z"),
                1,
                Optional.of(new ResultsExported.About(patientRef)));
    }

    static Reviewed reviewed(TraceNumber of) {
        return new Reviewed(of, UUID.randomUUID(), new Reviewed.Remark("電話で確かめた"));
    }

    private static Details details() {
        return new Details(
                new Details.Office("上野商店", "東京都台東区"),
                new Details.Insured(NAME, "ウエノ タロウ", Sex.MALE, LocalDate.of(1955, 5, 5), 71, null),
                List.of(),
                Instant.parse("2026-10-01T00:00:00Z"));
    }
}
