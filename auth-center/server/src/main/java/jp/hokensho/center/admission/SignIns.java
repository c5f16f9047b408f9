package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.account.Credentials;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Proof;
import jp.hokensho.center.account.SecondFactor;
import jp.hokensho.center.account.SignIn;
import jp.hokensho.center.admission.Certificates.Shown;
import jp.hokensho.center.denial.Attempt;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Device;
import jp.hokensho.protocol.DenialReason;

/// Lets a person sign in: the certificate first, then log-in, password and code, then place and time. Once a
/// password was looked at the caller learns only that it failed.
@Singleton
class SignIns {

    private final Certificates certificates;
    private final Credentials credentials;
    private final Restrictions restrictions;
    private final Denials denials;

    SignIns(Certificates certificates, Credentials credentials, Restrictions restrictions, Denials denials) {
        this.certificates = certificates;
        this.credentials = credentials;
        this.restrictions = restrictions;
        this.denials = denials;
    }

    /// @throws Refusal on the record
    Admitted signIn(SignInRequest request, HttpServerRequest connection) {
        var shown = certificates.shown(connection);
        var attempt = attempt(request, connection);
        shown.fault().ifPresent(fault -> {
            throw denials.deny(attempt, fault);
        });
        var place = shown.thumbprint().orElse(attempt.circumstances().address());
        return switch (credentials.check(request.loginId(), proof(request, shown), place)) {
            case SignIn.Wrong(var reason, var person) -> throw denials.deny(known(attempt, person), reason);
            case SignIn.Right right -> admitted(right, shown, known(attempt, Optional.of(right.person())));
        };
    }

    /// Who was admitted, and opened no session: password, person or device were changed meanwhile. To be thrown, on
    /// the record.
    Refusal overtaken(Admitted admitted) {
        return denials.deny(admitted.attempt(), DenialReason.WRONG_PASSWORD);
    }

    /// Stands for where the person is.
    String addressTag(Admitted admitted) {
        return denials.addressTag(admitted.attempt());
    }

    /// @throws jp.hokensho.center.problem.Refusal 503 where what is known of devices and people is too old
    Attempt attempt(SignInRequest request, HttpServerRequest connection) {
        certificates.awaitFresh();
        return Presentation.attempt(connection, certificates.shown(connection)).as(request.loginId());
    }

    private static Proof proof(SignInRequest request, Shown shown) {
        var key = shown.device()
                .filter(device -> device.kind() == Device.Kind.TERMINAL)
                .<SecondFactor>map(device -> new SecondFactor.TerminalKey(device.tenant()));
        var code = Optional.ofNullable(request.otp()).<SecondFactor>map(SecondFactor.Code::new);
        return new Proof(
                request.password(), Stream.concat(key.stream(), code.stream()).toList());
    }

    private Admitted admitted(SignIn.Right right, Shown shown, Attempt attempt) {
        belonging(right.person(), shown)
                .or(() -> restrictions.fault(
                        right.person(), attempt.circumstances().address()))
                .ifPresent(fault -> {
                    throw denials.deny(attempt, fault);
                });
        return new Admitted(right, shown, attempt);
    }

    /// People of clinics come with a terminal of their own clinic; people of the centre and of insurers, the
    /// closed list of those who may, without.
    private static Optional<DenialReason> belonging(Person person, Shown shown) {
        var device = shown.device();
        if (device.isEmpty()) {
            return person.isOfClinic() ? Optional.of(DenialReason.UNKNOWN_CERTIFICATE) : Optional.empty();
        }
        var own = device.get().tenant().equals(person.tenant()) && device.get().kind() == Device.Kind.TERMINAL;
        return own ? Optional.empty() : Optional.of(DenialReason.CERTIFICATE_OF_OTHER_TENANT);
    }

    static Attempt known(Attempt attempt, Optional<Person> person) {
        return person.map(who -> attempt.by(who.tenant(), who.id())).orElse(attempt);
    }

    record Admitted(SignIn.Right right, Shown shown, Attempt attempt) {}
}
