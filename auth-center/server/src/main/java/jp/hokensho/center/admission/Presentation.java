package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Session;
import jp.hokensho.center.admission.Certificates.Shown;
import jp.hokensho.center.denial.Attempt;
import jp.hokensho.center.denial.Strangers;
import jp.hokensho.center.journal.Denied.Circumstances;
import jp.hokensho.center.mandate.MandateToken;
import jp.hokensho.center.registry.Device;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Role;

/// Looks at certificate and token together, in memory only: it runs on the event loop. In this order: is the
/// certificate a living device's, does the token name a living session, do the two belong together.
@Singleton
class Presentation {

    private static final String BEARER = "Bearer ";
    private static final Set<Role> ASKING = Set.of(Role.CLINIC_MANAGER, Role.CLINIC_CLERK);

    private final Certificates certificates;
    private final Tokens tokens;
    private final People people;
    private final Clock clock;

    Presentation(Certificates certificates, Tokens tokens, People people, Clock clock) {
        this.certificates = certificates;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /// As [#of], of what is at most a second old: it may block.
    Presented lately(HttpServerRequest request) {
        certificates.awaitFresh();
        return of(request);
    }

    Presented of(HttpServerRequest request) {
        var shown = certificates.shown(request);
        var attempt = attempt(request, shown);
        return shown.fault()
                .<Presented>map(fault -> new Presented.NotSignedIn(fault, attempt))
                .orElseGet(() -> session(request, shown, attempt));
    }

    /// Who is at the other end, as far as the certificate tells.
    static Attempt attempt(HttpServerRequest request, Shown shown) {
        var stranger = Strangers.attempt(
                request.method().name(), request.path(), request.remoteAddress().hostAddress());
        var circumstances = new Circumstances(stranger.circumstances().address(), Optional.empty(), shown.thumbprint());
        return new Attempt(
                shown.device().map(Device::tenant),
                shown.device().map(Device::id),
                Optional.empty(),
                Optional.empty(),
                stranger.operation(),
                circumstances);
    }

    private Presented session(HttpServerRequest request, Shown shown, Attempt attempt) {
        var bearer = bearer(request);
        return bearer.flatMap(MandateToken::parse)
                .map(token -> unattended(token, shown, attempt))
                .orElseGet(() -> session(bearer.flatMap(tokens::read), shown, attempt));
    }

    /// A mandate works only over its terminal's certificate, and ends with the person's right. It asks, and sees
    /// what was asked under it: no manager's view of the past.
    private Presented unattended(MandateToken token, Shown shown, Attempt attempt) {
        var mandate = people.mandate(token);
        var person = mandate.flatMap(known -> people.person(known.person()))
                .filter(known -> known.roles().stream().anyMatch(ASKING::contains));
        var known = person.map(who -> attempt.by(who.tenant(), who.id())).orElse(attempt);
        if (mandate.isEmpty() || person.isEmpty()) {
            return new Presented.NotSignedIn(DenialReason.SESSION_ENDED, known);
        }
        if (shown.device()
                .filter(device -> device.id().equals(mandate.get().device()))
                .isEmpty()) {
            return new Presented.NotSignedIn(foreign(shown, person.get()), known);
        }
        var caller = new Caller(
                person.get().tenant(),
                person.get().id(),
                mandate.get().id(),
                Optional.of(mandate.get().device()),
                Set.of(Role.CLINIC_CLERK),
                true);
        return new Presented.SignedIn(caller, person.get(), Set.of(), known);
    }

    private Presented session(Optional<Tokens.Claims> claims, Shown shown, Attempt attempt) {
        if (claims.isEmpty()) {
            return new Presented.NotSignedIn(DenialReason.NO_SESSION, attempt);
        }
        var session = claims.filter(read -> read.end().isAfter(clock.instant()))
                .flatMap(read -> people.session(read.session()));
        var person = people.person(claims.get().person());
        var known = person.map(who -> attempt.by(who.tenant(), who.id())).orElse(attempt);
        if (session.isEmpty() || person.isEmpty()) {
            return new Presented.NotSignedIn(DenialReason.SESSION_ENDED, known);
        }
        return belonging(claims.get(), shown, person.get())
                .<Presented>map(fault -> new Presented.NotSignedIn(fault, known))
                .orElseGet(() -> new Presented.SignedIn(
                        caller(session.get(), person.get(), shown),
                        person.get(),
                        session.get().due(),
                        known));
    }

    /// A token works only over the certificate it was issued over, or another of the same device: one that
    /// was renewed does not throw its people out. Where it was issued without, over none.
    private Optional<DenialReason> belonging(Tokens.Claims claims, Shown shown, Person person) {
        if (claims.thumbprint().equals(shown.thumbprint()) || renewed(claims, shown)) {
            return Optional.empty();
        }
        return Optional.of(foreign(shown, person));
    }

    /// What is wrong with coming from there.
    private static DenialReason foreign(Shown shown, Person person) {
        if (shown.device().isEmpty()) {
            return DenialReason.UNKNOWN_CERTIFICATE;
        }
        var sameTenant = shown.device().get().tenant().equals(person.tenant());
        return sameTenant ? DenialReason.NO_SESSION : DenialReason.CERTIFICATE_OF_OTHER_TENANT;
    }

    private boolean renewed(Tokens.Claims claims, Shown shown) {
        return claims.thumbprint().isPresent()
                && shown.device()
                        .filter(device -> certificates.isOf(claims.thumbprint().get(), device))
                        .isPresent();
    }

    private static Caller caller(Session session, Person person, Shown shown) {
        return new Caller(
                person.tenant(), person.id(), session.id(), shown.device().map(Device::id), person.roles(), false);
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
