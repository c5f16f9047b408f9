package jp.hokensho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The trial's own family, as an insurer tells of it.
final class Samples {

    static final Instant AT = Instant.parse("2026-11-20T01:02:03.456789Z");
    static final LocalDate DAY = LocalDate.of(2005, 7, 8);
    static final InsurerNumber INSURER = InsurerNumber.parse("00000001");
    static final TraceNumber NUMBER = TraceNumber.of(0, 70);
    static final Asker ASKER = new Asker(
            "1310000001",
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            UUID.fromString("00000000-0000-4000-8000-000000000002"));

    static final Details DETAILS = new Details(
            new Details.Office("NTTコムウェア", "東京都港区港南1-9-1"),
            new Details.Insured("上野 太郎", "ウエノ タロウ", Sex.MALE, LocalDate.of(1955, 5, 5), 50, null),
            List.of(new Details.Dependent(
                    "上野 一子", "ウエノ カズコ", Sex.FEMALE, LocalDate.of(1960, 9, 10), 44, "妻", Branch.parse("02"), null)),
            AT);

    static final List<Answer> ANSWERS = List.of(
            new Answer.Valid(LocalDate.of(2004, 4, 1), LocalDate.of(2010, 3, 31), DETAILS),
            new Answer.Valid(LocalDate.of(2004, 4, 1), null, DETAILS),
            new Answer.Expired(LocalDate.of(2004, 4, 1), LocalDate.of(2005, 3, 31), DETAILS),
            new Answer.NotYetValid(LocalDate.of(2006, 4, 1)),
            new Answer.CardNotFound(),
            new Answer.InsurerNotFound(true),
            new Answer.Ambiguous(),
            new Answer.Withheld(),
            new Answer.Unavailable(Answer.Unreached.TIMEOUT));

    static final Jwk JWK = new Jwk("OKP", "X25519", "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08", null);

    static final BoundKey KEY = new BoundKey(JWK.keyId(), 1, JWK, NUMBER);

    static final LinkMessage.Ask ASK = new LinkMessage.Ask(
            NUMBER, ASKER, INSURER, "東京", "001", Branch.parse("01"), LocalDate.of(1955, 5, 5), DAY, 3000, KEY);

    static final Denial DENIAL = new Denial(
            NUMBER,
            AT,
            DenialReason.NOT_PERMITTED,
            ASKER.clinic(),
            ASKER.terminal(),
            ASKER.person(),
            INSURER.value(),
            "POST /v1/verifications");

    static final Verification VERIFICATION = new Verification(
            NUMBER,
            Outcome.VALID,
            "有効な保険資格です",
            AT,
            DAY,
            Source.LIVE,
            AT,
            false,
            null,
            LocalDate.of(2004, 4, 1),
            null,
            new Verification.InsurerInfo(INSURER, "〇〇〇健康保険組合", "東京都〇〇区××1-1-1", "03-0000-0000"),
            DETAILS,
            null,
            "eyJhbGciOiJFUzI1NiJ9.e30.AAAA",
            "eyJhbGciOiJFUzI1NiJ9.e30.BBBB",
            "診察券 12",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH",
            null,
            new Verification.Timings(12L, 15));

    private Samples() {}
}
