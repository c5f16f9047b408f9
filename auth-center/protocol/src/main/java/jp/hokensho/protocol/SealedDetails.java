package jp.hokensho.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.hokensho.protocol.LinkMessage.Ask;

/// Details that an insurer sealed for the clinic that asked (R-41, docs/link.md): a JWE in compact form. Its
/// header has one form only, letter by letter, so that nothing in it chooses anything: not the algorithm, not a
/// key, no compression, nothing critical. What this says of itself is proven only to whoever opens it.
public final class SealedDetails {

    /// Characters of the longest one: with all else that is told it fits in a frame.
    public static final int LONGEST = 49_152;

    /// ECDH-ES+A256KW gives a wrapped key of 40 bytes, A256GCM a nonce of 12 and a tag of 16.
    private static final Pattern FORM =
            Pattern.compile("([\\w-]{1,512}+)\\.[\\w-]{54}\\.[\\w-]{16}\\.[\\w-]++\\.[\\w-]{22}");

    private static final Pattern HEADER = Pattern.compile("\\{\"alg\":\"ECDH-ES\\+A256KW\",\"enc\":\"A256GCM\","
            + "\"kid\":\"(?<key>[A-Za-z0-9_-]{43})\",\"typ\":\"hokensho-details\\+jwe\",\"num\":\"(?<number>[0-9]{20})\","
            + "\"epk\":\\{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"[A-Za-z0-9_-]{43}\"}}");

    private final String value;
    private final KeyId keyId;
    private final TraceNumber number;

    /// @throws InvalidInput `MISSING`, `TOO_LONG`, `MALFORMED`
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedDetails(String value) {
        if (value == null) {
            throw new InvalidInput(InputError.MISSING);
        }
        if (value.length() > LONGEST) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
        var header = header(value);
        this.value = value;
        this.keyId = new KeyId(header.group("key"));
        this.number = TraceNumber.parse(header.group("number"));
    }

    /// The clinic's key that it was sealed for.
    public KeyId keyId() {
        return keyId;
    }

    /// The question that it answers.
    public TraceNumber number() {
        return number;
    }

    /// SHA-256 of it as it is sent, base64url.
    public String hash() {
        return Statement.hashOf(value);
    }

    /// It answers that question; whether it was sealed for the right key is for the clinic to say.
    public boolean answers(Ask ask) {
        return number.equals(ask.number());
    }

    private static MatchResult header(String value) {
        var form = FORM.matcher(value);
        if (!form.matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var header = HEADER.matcher(decoded(form.group(1)));
        if (!header.matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return header.toMatchResult();
    }

    /// In its one form: no stray bits.
    private static String decoded(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            if (KeyId.encoded(bytes).equals(part)) {
                return new String(bytes, ISO_8859_1);
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new InvalidInput(InputError.MALFORMED);
    }

    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedDetails details && details.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /// Long, and of use to nobody who reads it in a log.
    @Override
    public String toString() {
        return "SealedDetails[" + number + "]";
    }
}
