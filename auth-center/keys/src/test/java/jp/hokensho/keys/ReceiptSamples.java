package jp.hokensho.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.CardMark;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// A centre's key, and what it says with it.
final class ReceiptSamples {

    static final Instant AT = Instant.parse("2026-11-20T01:02:03.123456Z");
    static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    static final SigningKey KEY = SigningKey.create(BEFORE);

    private ReceiptSamples() {}

    static Receipt receipt(Outcome outcome, Source source, Instant at) {
        var facts = new Facts(
                TraceNumber.of(0, 703),
                at,
                "1310000001",
                InsurerNumber.parse("06990014"),
                LocalDate.of(2026, 11, 20),
                outcome,
                source,
                false);
        return new Receipt(facts, new CardMark("c2FsdHNhbHRzYWx0c2FsdA", "aGFzaA"), Optional.empty());
    }

    static String text() {
        return Receipts.sign(receipt(Outcome.VALID, Source.LIVE, AT), KEY);
    }

    static PublishedKeys keys(PublishedKey... keys) {
        return new PublishedKeys(List.of(keys));
    }

    static PublishedKeys centre() {
        return keys(KEY.published());
    }
}
