package jp.hokensho.center.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.hokensho.center.account.Duties;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Role;
import jp.hokensho.protocol.Typed;

/// Looks at the members of a change and collects what is wrong with them.
final class Members {

    private static final int LINE = 100;

    /// Prefecture (99 for made-up ones), kind of institution, and its own number with the check digit.
    private static final Pattern CLINIC = Pattern.compile("(0[1-9]|[1-3][0-9]|4[0-7]|99)[1346][0-9]{7}");

    private static final Pattern ORGANIZATION = Pattern.compile("[0-9]{10}|[0-9]{8}");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final LocalDate FIRST = LocalDate.of(1868, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9][0-9-]{8,14}[0-9]");

    private final Map<String, InputError> errors = new LinkedHashMap<>();

    private Members() {}

    static Members check() {
        return new Members();
    }

    Members given(String name, Object value) {
        return note(name, value == null ? Optional.of(InputError.MISSING) : Optional.empty());
    }

    /// Has to be there where it is wanted, and only there.
    Members givenExactly(String name, Object value, boolean wanted) {
        if (wanted) {
            return given(name, value);
        }
        return note(name, value == null ? Optional.empty() : Optional.of(InputError.MALFORMED));
    }

    /// A day of the time that dates are accepted of; null where none is given.
    Members day(String name, LocalDate value) {
        var possible = value == null || !value.isBefore(FIRST) && !value.isAfter(LAST);
        return note(name, possible ? Optional.empty() : Optional.of(InputError.OUT_OF_RANGE));
    }

    /// Any that may be registered, also from before the form was looked at.
    Members clinicCode(String name, String value) {
        return matching(name, value, TEN_DIGITS);
    }

    Members clinic(String name, String value) {
        return matching(name, value, CLINIC);
    }

    Members organizationCode(String name, String value) {
        return matching(name, value, ORGANIZATION);
    }

    Members tenant(String name, String value) {
        return Tenants.CENTER.equals(value) ? this : organizationCode(name, value);
    }

    Members login(String name, String value) {
        return matching(name, value, LOGIN);
    }

    /// Of a person of this organization; null where they stay.
    Members roles(String name, String organization, Set<Role> roles) {
        if (roles != null && roles.isEmpty()) {
            return note(name, Optional.of(InputError.NO_ROLE));
        }
        var suit = roles == null || Duties.maySuit(String.valueOf(organization), roles);
        return note(name, suit ? Optional.empty() : Optional.of(InputError.NOT_TOGETHER));
    }

    Members organization(String name, String address, String telephone) {
        return line("name", name).line("address", address).matching("telephone", telephone, TELEPHONE);
    }

    Members line(String name, String value) {
        if (value == null || value.isBlank()) {
            return note(name, Optional.of(InputError.MISSING));
        }
        return reading(name, value, text -> Typed.line(text, LINE));
    }

    /// Symbol and number as printed on a card; the symbol may be empty.
    Members card(String symbol, String number) {
        return given("symbol", symbol)
                .given("number", number)
                .reading("symbol", symbol, CardKey::symbol)
                .reading("number", number, CardKey::number);
    }

    private Members reading(String name, String value, Consumer<String> reading) {
        if (value == null) {
            return this;
        }
        try {
            reading.accept(value);
            return this;
        } catch (InvalidInput invalid) {
            return note(name, Optional.of(invalid.error()));
        }
    }

    /// @param values null where none is given
    Members networks(String name, List<String> values) {
        try {
            new Networks(values == null ? List.of() : values);
            return this;
        } catch (IllegalArgumentException _) {
            return note(name, Optional.of(InputError.MALFORMED));
        }
    }

    /// @throws InvalidFields naming every member at fault
    void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private Members matching(String name, String value, Pattern form) {
        given(name, value);
        return value == null || form.matcher(value).matches() ? this : note(name, Optional.of(InputError.MALFORMED));
    }

    private Members note(String name, Optional<InputError> error) {
        error.ifPresent(found -> errors.put(name, found));
        return this;
    }
}
