package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Role;

/// What the current caller may apply for and decide: managers apply for their own organization,
/// people of the centre for any, but not for its keys nor for what they would let it read. What is confidential
/// stays among the organization's own managers.
@Singleton
class Rights {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Accounts accounts;
    private final Gate gate;
    private final Clock clock;

    Rights(Accounts accounts, Gate gate, Clock clock) {
        this.accounts = accounts;
        this.gate = gate;
        this.clock = clock;
    }

    boolean mayApply(Change change) {
        var itsOwnAlone = change.confidential()
                || change instanceof Change.KeyChange
                || change instanceof OrganizationChange.ClinicDetails;
        return isOwn(gate.caller(), change) || !itsOwnAlone && isOfCenter(gate.caller());
    }

    /// The head permits IDs, those of the centre alone as soon as there is one;
    /// of the head itself, and all else, operations decide.
    boolean mayDecide(Change change) {
        var caller = gate.caller();
        if (change.confidential()) {
            return isOwn(caller, change);
        }
        if (!isOfCenter(caller)) {
            return false;
        }
        if (isForHead(change)) {
            return caller.is(Role.CENTER_HEAD);
        }
        return caller.is(Role.CENTER_OPERATIONS) || change instanceof PersonChange;
    }

    /// Nobody decides about themselves.
    boolean isAboutCaller(Change change) {
        return change instanceof PersonChange.OfPerson it
                && it.person().equals(gate.caller().person());
    }

    /// Whoever lays down from where and when the centre's people may work, or lets it be laid down, has to
    /// be able to go on: a slip would lock everybody out who could take it back. All others are helped by
    /// the centre.
    ///
    /// @throws InvalidFields `SHUTS_OUT`
    void mustNotShutOut(Change change) {
        shutOut(change).ifPresent(member -> {
            throw new InvalidFields(Map.of(member, InputError.SHUTS_OUT));
        });
    }

    /// An end lies ahead, or is today, when it is applied for.
    ///
    /// @throws InvalidFields `OUT_OF_RANGE`
    void mustNotBePast(Change change) {
        var end = end(change);
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        if (end.filter(today::isAfter).isPresent()) {
            var member = change instanceof PersonChange.PersonRegistration ? "validUntil" : "on";
            throw new InvalidFields(Map.of(member, InputError.OUT_OF_RANGE));
        }
    }

    private static Optional<LocalDate> end(Change change) {
        return switch (change) {
            case OrganizationChange.OrganizationStanding it -> Optional.ofNullable(it.on());
            case PersonChange.PersonRegistration it -> Optional.ofNullable(it.validUntil());
            case PersonChange.PersonStanding it -> Optional.ofNullable(it.on());
            case DeviceChange.DeviceStanding it -> Optional.ofNullable(it.on());
            default -> Optional.empty();
        };
    }

    /// @return the member that does it
    private Optional<String> shutOut(Change change) {
        var now = clock.instant().atZone(TOKYO);
        return switch (change) {
            case OrganizationChange.PlaceChange it
            when isOfCenter(it) -> {
                var place = it.place();
                yield place.allows(gate.address())
                        ? Optional.of("hours").filter(_ -> !place.opensAt(now.toLocalTime()))
                        : Optional.of("addresses");
            }
            case OrganizationChange.PolicyChange it
            when isOfCenter(it) ->
                Optional.of("presence").filter(_ -> it.presence().closed().on(now.toLocalDate()));
            case PersonChange.PersonEdit it
            when isAboutCaller(it) && it.addresses() != null ->
                Optional.of("addresses").filter(_ -> !new Networks(it.addresses()).contain(gate.address()));
            default -> Optional.empty();
        };
    }

    private boolean isForHead(Change change) {
        var ofCenter = change instanceof PersonChange && isOfCenter(change);
        return ofCenter && !isAboutHead(change) && accounts.isThere(Role.CENTER_HEAD);
    }

    private boolean isAboutHead(Change change) {
        return change instanceof PersonChange.OfPerson it
                && accounts.find(it.person())
                        .filter(person -> person.roles().contains(Role.CENTER_HEAD))
                        .isPresent();
    }

    static boolean isOwn(Caller caller, Change change) {
        return caller.tenant().equals(change.tenant());
    }

    static boolean isOfCenter(Caller caller) {
        return caller.tenant().equals(Tenants.CENTER);
    }

    private static boolean isOfCenter(Change change) {
        return change.tenant().equals(Tenants.CENTER);
    }
}
