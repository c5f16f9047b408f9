package jp.hokensho.center.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.Hmac;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.VerificationRequest;

/// Reads the header `Idempotency-Key` and remembers the body it came with by an HMAC of its members as
/// typed: white space and order of the JSON do not matter, and "today" stays the day of the first attempt.
@Singleton
public class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SYNTAX = Pattern.compile("[!-~]{1,128}");
    private static final byte[] ABSENT = {0};

    private final SecretKey key;

    IdempotencyKeys(Vault vault) {
        this.key = vault.requestKey();
    }

    /// @param header null where not sent
    /// @throws InvalidFields for anything but 1 to 128 visible ASCII characters
    Optional<Idempotency> read(String header, VerificationRequest body) {
        return read(header, parts(body));
    }

    /// As [#read(String, VerificationRequest)], of a body that consists of these parts.
    public Optional<Idempotency> read(String header, byte[]... body) {
        if (header == null) {
            return Optional.empty();
        }
        if (!SYNTAX.matcher(header).matches()) {
            throw new InvalidFields(Map.of(HEADER, header.length() > 128 ? InputError.TOO_LONG : InputError.MALFORMED));
        }
        return Optional.of(new Idempotency(header, Hmac.sha256(key, body)));
    }

    /// A key of the centre's own. With a blank in it, no caller can send the same.
    Idempotency own(String name, VerificationRequest body) {
        return new Idempotency("centre " + name, Hmac.sha256(key, parts(body)));
    }

    /// The label comes last, and only where there is one: so bodies without keep the HMAC that they had.
    private static byte[][] parts(VerificationRequest body) {
        var members = Stream.of(
                body.insurerNumber(),
                body.symbol(),
                body.number(),
                body.branch(),
                body.birthDate(),
                body.targetDate(),
                body.patientRef());
        return Stream.concat(members, Stream.ofNullable(body.again()))
                .map(text -> text == null ? ABSENT : text.getBytes(UTF_8))
                .toArray(byte[][]::new);
    }
}
