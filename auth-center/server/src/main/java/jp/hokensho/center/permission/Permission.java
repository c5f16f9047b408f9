package jp.hokensho.center.permission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A line of the permission list.
///
/// @param matters what may be asked; none forbids what a less specific line allows
/// @param from the first day; empty for always
/// @param until the last day; empty for ever
public record Permission(Scope scope, Set<Matter> matters, Optional<LocalDate> from, Optional<LocalDate> until) {

    public Permission {
        matters = Set.copyOf(matters);
    }

    public static Permission always(Scope scope) {
        return new Permission(scope, Set.of(Matter.values()), Optional.empty(), Optional.empty());
    }

    boolean allows(Matter matter, LocalDate day) {
        return matters.contains(matter)
                && from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /// Whom a line is about.
    ///
    /// @param clinic code, or `*` for every clinic
    /// @param insurer number, a kind of insurer, or `*` for every insurer
    public record Scope(String clinic, String insurer) {

        public static final String EVERY = "*";

        /// The clinic and the insurer that are named, not those that are meant with all or all of a kind.
        public Stream<String> organizations() {
            return Stream.of(clinic, insurer).filter(text -> Character.isDigit(text.charAt(0)));
        }
    }
}
