package jp.hokensho.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.LinkMessage.Told;

/// What an insurer vouches for with its own signature (R-08, docs/link.md): that it gave this clinic this answer to
/// this question. It names no patient. Whoever has the answer computes it again and compares.
///
/// @param clinic medical institution code of who asked
/// @param from empty unless VALID, EXPIRED or NOT_YET_VALID
/// @param until empty while open
/// @param asOf when the insurer looked, microseconds
/// @param detailsHash SHA-256 of the details, base64url: of what they say where they are open, of the text where they
/// are sealed; empty where the answer has none
/// @param sealedFor the clinic's key that they are sealed for; empty where they are open
public record Statement(
        TraceNumber number,
        String clinic,
        InsurerNumber insurer,
        Outcome outcome,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Instant asOf,
        Optional<String> detailsHash,
        Optional<KeyId> sealedFor) {

    /// Code units of the longest signed one.
    public static final int LONGEST = 2_048;

    /// All that may be signed, in the order of signing.
    public static final List<String> CLAIMS =
            List.of("num", "clinic", "insurer", "outcome", "from", "until", "asof", "details", "sealed", "key");

    private static final int ABSENT = -1;

    public Statement {
        requireNonNull(number, "number");
        requireNonNull(clinic, "clinic");
        requireNonNull(insurer, "insurer");
        requireNonNull(outcome, "outcome");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(detailsHash, "detailsHash");
        requireNonNull(sealedFor, "sealedFor");
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
    }

    /// Of what the insurer tells on the link.
    public static Statement of(String clinic, Told told) {
        var answer = told.answer();
        var period = Period.of(answer);
        return new Statement(
                told.number(),
                clinic,
                told.insurer(),
                answer.outcome(),
                Optional.ofNullable(period.from()),
                Optional.ofNullable(period.until()),
                told.asOf(),
                answer.sealed().map(SealedDetails::hash).or(() -> answer.open().map(Statement::hash)),
                answer.sealed().map(SealedDetails::keyId));
    }

    /// Of what the clinic got, where an insurer's own server answered.
    ///
    /// @return empty where nobody's statement could fit
    public static Optional<Statement> of(String clinic, Verification answer) {
        if (answer.insurer() == null || answer.asOf() == null || answer.source() != Source.LIVE) {
            return Optional.empty();
        }
        try {
            var sealed = Optional.ofNullable(answer.sealedDetails()).map(SealedDetails::new);
            return Optional.of(of(clinic, answer, sealed));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    private static Statement of(String clinic, Verification answer, Optional<SealedDetails> sealed) {
        return new Statement(
                answer.verificationNumber(),
                clinic,
                answer.insurer().number(),
                answer.outcome(),
                Optional.ofNullable(answer.validFrom()),
                Optional.ofNullable(answer.validUntil()),
                answer.asOf(),
                sealed.map(SealedDetails::hash)
                        .or(() -> Optional.ofNullable(answer.details()).map(Statement::hash)),
                sealed.map(SealedDetails::keyId));
    }

    private record Period(LocalDate from, LocalDate until) {

        static Period of(Answer answer) {
            return switch (answer) {
                case Answer.Valid valid -> new Period(valid.from(), valid.until());
                case Answer.Expired expired -> new Period(expired.from(), expired.until());
                case Answer.NotYetValid(var from) -> new Period(from, null);
                case Answer.CardNotFound _,
                        Answer.InsurerNotFound _,
                        Answer.Ambiguous _,
                        Answer.Withheld _,
                        Answer.Unavailable _ -> new Period(null, null);
            };
        }
    }

    /// In the order of signing; what is empty is left out.
    public Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        claims.put("num", number.toString());
        claims.put("clinic", clinic);
        claims.put("insurer", insurer.value());
        claims.put("outcome", outcome.name());
        from.ifPresent(day -> claims.put("from", day.toString()));
        until.ifPresent(day -> claims.put("until", day.toString()));
        claims.put("asof", asOf.toString());
        detailsHash.ifPresent(hash -> claims.put(sealedFor.isPresent() ? "sealed" : "details", hash));
        sealedFor.ifPresent(key -> claims.put("key", key.value()));
        return claims;
    }

    /// SHA-256 of a signed statement as it was sent, base64url: what receipts and the journal name it by.
    public static String hashOf(String signed) {
        return KeyId.encoded(sha256().digest(signed.getBytes(UTF_8)));
    }

    /// Each text with its length before it, so that none can be taken for two.
    private static String hash(Details details) {
        var digest = sha256();
        texts(details).forEach(value -> update(digest, value));
        return KeyId.encoded(digest.digest());
    }

    private static void update(MessageDigest digest, Object value) {
        var bytes = Objects.toString(value, "").getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? ABSENT : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static Stream<Object> texts(Details details) {
        var insured = details.insured();
        var head = Stream.<Object>of(
                details.office().name(),
                details.office().address(),
                insured.name(),
                insured.kana(),
                insured.sex().code(),
                insured.birthDate(),
                insured.age(),
                insured.branch(),
                details.updatedAt(),
                details.dependents().size());
        return Stream.concat(head, details.dependents().stream().flatMap(Statement::texts));
    }

    private static Stream<Object> texts(Details.Dependent dependent) {
        return Stream.of(
                dependent.name(),
                dependent.kana(),
                dependent.sex().code(),
                dependent.birthDate(),
                dependent.age(),
                dependent.relation(),
                dependent.branch(),
                dependent.validUntil());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
