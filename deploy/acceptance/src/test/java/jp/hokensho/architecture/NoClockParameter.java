package jp.hokensho.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;

/// `Instant.now()` and `LocalDate.now(zone)`, but not `Instant.now(clock)`.
final class NoClockParameter extends DescribedPredicate<CodeUnitCallTarget> {

    NoClockParameter() {
        super("is handed no clock");
    }

    @Override
    public boolean test(CodeUnitCallTarget called) {
        return called.getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
