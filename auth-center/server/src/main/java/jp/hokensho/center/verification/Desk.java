package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.protocol.VerificationRequest;

/// Takes a request as far as the question. What is malformed is no attempt; what may not be asked is turned
/// away on the record.
@Singleton
class Desk {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Gate gate;
    private final Pace pace;
    private final Wishes wishes;
    private final Clock clock;

    Desk(Gate gate, Pace pace, Wishes wishes, Clock clock) {
        this.gate = gate;
        this.pace = pace;
        this.wishes = wishes;
        this.clock = clock;
    }

    /// @param key the header `Idempotency-Key`; null where not sent
    Result verify(VerificationRequest request, String key) {
        var today = LocalDate.now(clock.withZone(TOKYO));
        var wish = wishes.read(request, key, today);
        var inquiry = wish.inquiry();
        var matter = inquiry.targetDate().isBefore(today) ? Matter.HISTORY : Matter.SINGLE;
        var asker = gate.admitVerification(inquiry.card().insurer(), matter);
        return pace.verify(new Asking(asker, gate.caller().session(), inquiry, wish.again(), wish.idempotency()));
    }
}
