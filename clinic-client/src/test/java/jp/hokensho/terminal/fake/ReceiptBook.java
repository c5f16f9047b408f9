package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.keys.PublishedKey;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Receipts;
import jp.hokensho.keys.SigningKey;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.CardMark;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// The fake centre's receipts: signed as the centre signs them, and on its record unless the test forgets
/// them.
public final class ReceiptBook {

    private static final Instant AT = Instant.parse("2026-11-20T01:02:03.123456Z");

    private final SigningKey key = SigningKey.create(Instant.parse("2026-01-01T00:00:00Z"));
    private final Set<String> record = ConcurrentHashMap.newKeySet();
    private volatile Optional<Instant> until = Optional.empty();

    /// @param clinic to which it is given
    public String give(String clinic, Outcome outcome) {
        var facts = new Facts(
                TraceNumber.of(0, 703),
                AT,
                clinic,
                InsurerNumber.parse("06990014"),
                LocalDate.of(2026, 11, 20),
                outcome,
                Source.LIVE,
                false);
        var receipt = new Receipt(facts, new CardMark("c2FsdA", "aGFzaA"), Optional.empty());
        var text = Receipts.sign(receipt, key);
        record.add(text);
        return text;
    }

    /// The key's time ended then.
    public void endKey(Instant end) {
        until = Optional.of(end);
    }

    /// The record loses what was signed.
    public void forget() {
        record.clear();
    }

    public String keys() {
        var published = key.published();
        return new PublishedKeys(List.of(PublishedKey.of(published.key(), published.from(), until))).json();
    }

    Said check(JsonNode body) {
        var known = record.contains(body.path("receipt").asText().strip());
        var verdict = known ? "GENUINE" : "NOT_IN_JOURNAL";
        return Said.exactly("{\"verdict\":\"" + verdict + "\",\"message\":\"-\",\"inJournal\":" + known + "}");
    }
}
