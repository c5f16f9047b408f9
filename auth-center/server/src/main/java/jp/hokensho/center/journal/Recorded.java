package jp.hokensho.center.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hokensho.protocol.TraceNumber;

/// A row of the journal, read back.
///
/// @param header its JSON, exactly as it is hashed
/// @param chain lower-case hex
/// @param erased when and by which rule its personal part was erased; empty where it has none, or it is still
/// there
public record Recorded(
        TraceNumber number,
        Instant at,
        String kind,
        String header,
        String chain,
        Optional<Erasure> erased,
        Supplier<Optional<byte[]>> opener) {

    /// What names a person, decrypted now. Empty where the event has no such part, or it was erased.
    public <T> Optional<T> personal(Class<T> type) {
        return opener.get().map(bytes -> EventJson.read(bytes, type));
    }

    /// Of an answer: what was said, with what was signed of it, decrypted now. Empty where it was erased.
    public Optional<SignedAnswer> said() {
        return opener.get().map(SignedAnswer::read);
    }

    /// Of an answer: what its header keeps of the insurer's statement, for ever.
    public Optional<String> statementHash() {
        return Optional.ofNullable(
                EventJson.tree(header.getBytes(UTF_8)).path("statement").textValue());
    }

    @Override
    public String toString() {
        return "Recorded[" + kind + " " + number + "]";
    }
}
