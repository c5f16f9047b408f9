package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Who asks: ids only, nobody is named.
///
/// @param clinic medical institution code 医療機関コード, 10 digits
/// @param terminal the registered device
/// @param person the staff member
public record Asker(String clinic, UUID terminal, UUID person) {

    private static final int CLINIC_DIGITS = 10;

    public Asker {
        requireNonNull(terminal, "terminal");
        requireNonNull(person, "person");
        if (clinic.length() != CLINIC_DIGITS || !Typed.isDigits(clinic)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }
}
