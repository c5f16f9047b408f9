package jp.hokensho.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads the fields of one request and collects what is wrong with them, in their order: whoever typed them learns
/// everything at once.
final class Fields {

    private final Map<String, InputError> faults = new LinkedHashMap<>();

    /// Empty when the field is at fault.
    <T> Optional<T> read(String field, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidInput invalid) {
            faults.put(field, invalid.error());
            return Optional.empty();
        }
    }

    /// Empty when the field is absent or at fault.
    <T> Optional<T> readOptional(String field, String text, Function<String, T> value) {
        return Typed.isAbsent(text) ? Optional.empty() : read(field, () -> value.apply(text));
    }

    /// @throws InvalidFields when any field was at fault
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }
}
