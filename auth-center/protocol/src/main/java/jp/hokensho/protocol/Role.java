package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/// Duties of a person. The names on the wire and in tokens are the constants' own in kebab case.
public enum Role {
    CLINIC_MANAGER,
    CLINIC_CLERK,
    INSURER_OPERATIONS,
    INSURER_MEDIA,
    INSURER_MANAGER,
    INSURER_CLERK,
    CENTER_ADMIN,
    CENTER_OPERATIONS,
    CENTER_MEDIA,
    CENTER_HEAD,
    AUDITOR;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws InvalidInput `MALFORMED`
    @JsonCreator
    public static Role of(String wireName) {
        return Stream.of(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(InputError.MALFORMED));
    }
}
