package jp.hokensho.center.admission;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import jp.hokensho.center.admission.Presented.SignedIn;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Device;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;

/// Lets a caller in, or turns away on the record. Session, certificate, role, address, hours and rate of a
/// request were checked before its endpoint ran; what depends on the endpoint is asked here.
@Singleton
public class Gate {

    private final CurrentVertxRequest current;
    private final Doorway doorway;
    private final Questions questions;
    private final Denials denials;

    Gate(CurrentVertxRequest current, Doorway doorway, Questions questions, Denials denials) {
        this.current = current;
        this.doorway = doorway;
        this.questions = questions;
        this.denials = denials;
    }

    /// The person of the current request. Only in endpoints that want a role.
    public Caller caller() {
        return signedIn().caller();
    }

    /// From where the current request comes.
    public InetAddress address() {
        return InetAddress.ofLiteral(signedIn().attempt().circumstances().address());
    }

    /// @throws Refusal on the record, where the permission list does not let this clinic ask a registered
    ///     insurer about this
    public Asker admitVerification(InsurerNumber insurer, Matter matter) {
        var caller = caller();
        if (!questions.mayAsk(caller.tenant(), insurer, matter)) {
            throw deny(DenialReason.NOT_PERMITTED, insurer);
        }
        var terminal = caller.device().orElseThrow(() -> deny(DenialReason.UNKNOWN_CERTIFICATE, insurer));
        return new Asker(caller.tenant(), terminal, caller.person());
    }

    /// The adapter that wants to open a link. Blocks while a refusal is written.
    ///
    /// @throws Refusal on the record, where the certificate is none of a living adapter
    public AdmittedDevice admitAdapter(HttpServerRequest upgrade) {
        var admitted = doorway.admit(upgrade);
        if (admitted.device().kind() != Device.Kind.ADAPTER) {
            throw doorway.deny(upgrade, DenialReason.ROLE_MISSING);
        }
        if (!questions.takesPart(admitted.device().tenant())) {
            throw doorway.deny(upgrade, DenialReason.NOT_PERMITTED);
        }
        return admitted;
    }

    /// Whatever device comes, with its certificate alone. Blocks while a refusal is written.
    ///
    /// @throws Refusal on the record, where the certificate is none of a living device of one who takes part
    public Device admitDevice(HttpServerRequest request) {
        var device = doorway.admit(request).device();
        if (!questions.takesPart(device.tenant())) {
            throw doorway.deny(request, DenialReason.NOT_PERMITTED);
        }
        return device;
    }

    /// Turns a device away that came with its certificate alone: to be thrown.
    public Refusal deny(HttpServerRequest request, DenialReason reason) {
        return doorway.deny(request, reason);
    }

    /// Turns the current caller away: to be thrown. `OTHER_TENANT` answers 404, also for what does not exist.
    public Refusal deny(DenialReason reason) {
        return denials.deny(signedIn().attempt(), reason);
    }

    /// As [#deny(DenialReason)], where an insurer is concerned.
    public Refusal deny(DenialReason reason, InsurerNumber insurer) {
        return denials.deny(signedIn().attempt().concerning(insurer), reason);
    }

    private SignedIn signedIn() {
        if (current.getCurrent().get(CertificateAndToken.PRESENTED) instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("an endpoint without a role asks who its caller is");
    }
}
