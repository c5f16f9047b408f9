package jp.hokensho.keys;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.CardMark;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// What is signed in a receipt: JSON with these members in this order, each only where it says something.
///
/// @param dated for the key's time: never before what it states
record ReceiptClaims(Receipt receipt, Instant dated) {

    static final String DATED = "iat";

    static Map<String, Object> of(Receipt receipt) {
        var facts = receipt.facts();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("num", facts.number().toString());
        claims.put("at", facts.verifiedAt().toString());
        claims.put("clinic", facts.clinic());
        claims.put("insurer", facts.insurerNumber().value());
        claims.put("day", facts.targetDate().toString());
        claims.put("outcome", facts.outcome().name());
        claims.put("source", facts.source().name());
        if (facts.late()) {
            claims.put("late", true);
        }
        claims.put("salt", receipt.card().salt());
        claims.put("card", receipt.card().hash());
        receipt.answerHash().ifPresent(hash -> claims.put("answer", hash));
        return claims;
    }

    /// Members that a later centre adds are passed over. Empty where one of ours is missing or broken.
    static Optional<ReceiptClaims> parse(String json) {
        try {
            var claims = JsonUtil.parseJson(json);
            var read = new ReceiptClaims(receipt(claims), seconds(claims.get(DATED)));
            var stated = read.receipt().facts().verifiedAt().truncatedTo(ChronoUnit.SECONDS);
            return read.dated().isBefore(stated) ? Optional.empty() : Optional.of(read);
        } catch (JoseException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Receipt receipt(Map<String, Object> claims) {
        var facts = new Facts(
                TraceNumber.parse(text(claims, "num")),
                Instant.parse(text(claims, "at")),
                text(claims, "clinic"),
                InsurerNumber.parse(text(claims, "insurer")),
                LocalDate.parse(text(claims, "day")),
                Outcome.valueOf(text(claims, "outcome")),
                Source.valueOf(text(claims, "source")),
                Boolean.TRUE.equals(claims.get("late")));
        var card = new CardMark(text(claims, "salt"), text(claims, "card"));
        return new Receipt(
                facts, card, claims.containsKey("answer") ? Optional.of(text(claims, "answer")) : Optional.empty());
    }

    private static String text(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    private static Instant seconds(Object claim) {
        if (claim instanceof Long seconds) {
            return Instant.ofEpochSecond(seconds);
        }
        throw new IllegalArgumentException(DATED + " is no whole number");
    }
}
