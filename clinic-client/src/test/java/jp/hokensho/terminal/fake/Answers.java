package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.protocol.Verification.Timings;

/// Answers about the trial's card on 2005-07-08, number 0000 0000 0000 0000 0703, as the centre writes
/// them.
public final class Answers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final LocalDate TARGET = LocalDate.of(2005, 7, 8);
    private static final Instant ASKED = Instant.parse("2026-11-20T01:02:03Z");

    /// Of the right form and signed by nobody.
    public static final String RECEIPT = "eyJhbGciOiJFUzI1NiJ9.e30.AAAA";

    /// Of the right form and signed by nobody.
    public static final String LABEL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH";

    private Answers() {}

    public static String of(Outcome outcome) {
        return json(verification(outcome));
    }

    public static String json(Verification verification) {
        try {
            return JSON.writeValueAsString(verification);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Verification verification(Outcome outcome) {
        return hinted(outcome, null);
    }

    /// @param hint of the centre; null for none
    public static Verification hinted(Outcome outcome, String hint) {
        var card = TrialCard.read();
        var dated = outcome == Outcome.VALID || outcome == Outcome.EXPIRED;
        return new Verification(
                TraceNumber.parse("00000000000000000703"),
                outcome,
                outcome.message(Locale.JAPANESE),
                ASKED,
                TARGET,
                source(outcome),
                source(outcome) == Source.NONE ? null : ASKED.plusMillis(120),
                false,
                hint,
                from(outcome, card),
                until(outcome, card),
                outcome == Outcome.INSURER_NOT_FOUND ? null : insurer(card),
                dated ? card.details() : null,
                null,
                RECEIPT,
                null,
                null,
                null,
                null,
                new Timings(120L, 133));
    }

    /// VALID, with what the insurer signed; null for nothing.
    public static Verification signed(String statement) {
        var plain = verification(Outcome.VALID);
        return new Verification(
                plain.verificationNumber(),
                plain.outcome(),
                plain.message(),
                plain.verifiedAt(),
                plain.targetDate(),
                plain.source(),
                plain.asOf(),
                plain.late(),
                plain.hint(),
                plain.validFrom(),
                plain.validUntil(),
                plain.insurer(),
                plain.details(),
                plain.sealedDetails(),
                plain.receipt(),
                statement,
                plain.patientRef(),
                plain.again(),
                plain.imported(),
                plain.timings());
    }

    /// VALID, with a seal, and perhaps with details beside it that nobody sealed.
    public static Verification sealed(String sealedDetails, Details beside) {
        var plain = verification(Outcome.VALID);
        return new Verification(
                plain.verificationNumber(),
                plain.outcome(),
                plain.message(),
                plain.verifiedAt(),
                plain.targetDate(),
                plain.source(),
                plain.asOf(),
                plain.late(),
                plain.hint(),
                plain.validFrom(),
                plain.validUntil(),
                plain.insurer(),
                beside,
                sealedDetails,
                plain.receipt(),
                null,
                plain.patientRef(),
                plain.again(),
                plain.imported(),
                plain.timings());
    }

    /// What is in a seal.
    public static String details() {
        try {
            return JSON.writeValueAsString(verification(Outcome.VALID).details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source source(Outcome outcome) {
        return switch (outcome) {
            case VALID, EXPIRED, NOT_YET_VALID, CARD_NOT_FOUND, AMBIGUOUS, WITHHELD -> Source.LIVE;
            case INSURER_NOT_FOUND, INSURER_UNAVAILABLE -> Source.NONE;
        };
    }

    private static InsurerInfo insurer(TrialCard card) {
        return new InsurerInfo(
                InsurerNumber.parse(card.insurerNumber()), card.insurerName(), card.insurerAddress(), "03-0000-0000");
    }

    private static LocalDate from(Outcome outcome, TrialCard card) {
        return switch (outcome) {
            case VALID, EXPIRED -> card.validFrom();
            case NOT_YET_VALID -> TARGET.plusDays(24);
            case CARD_NOT_FOUND, INSURER_NOT_FOUND, AMBIGUOUS, WITHHELD, INSURER_UNAVAILABLE -> null;
        };
    }

    private static LocalDate until(Outcome outcome, TrialCard card) {
        return switch (outcome) {
            case VALID -> card.validUntil();
            case EXPIRED -> LocalDate.of(2005, 3, 31);
            default -> null;
        };
    }
}
