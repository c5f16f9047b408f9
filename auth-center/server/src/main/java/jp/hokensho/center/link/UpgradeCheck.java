package jp.hokensho.center.link;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.admission.AdmittedDevice;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.InsurerNumber;

/// Lets adapters in by their certificate alone; everybody else is turned away on the record before there is
/// a WebSocket.
@Singleton
class UpgradeCheck implements HttpUpgradeCheck {

    static final String TRACE_NUMBER = "Trace-Number";

    private final Gate gate;

    UpgradeCheck(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return LinkEndpoint.ID.equals(endpointId);
    }

    /// A refusal is written before it is told: off the event loop, and back on it.
    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        var eventLoop = Vertx.currentContext();
        return Uni.createFrom()
                .item(() -> check(context))
                .runSubscriptionOn(waiting -> Thread.ofVirtual().start(waiting))
                .emitOn(then -> eventLoop.runOnContext(_ -> then.run()));
    }

    private CheckResult check(HttpUpgradeContext context) {
        try {
            context.userData().put(LinkEndpoint.ADAPTER, adapter(gate.admitAdapter(context.httpRequest())));
            return CheckResult.permitUpgradeSync();
        } catch (Refusal refusal) {
            return CheckResult.rejectUpgradeSync(refusal.type().status(), headers(refusal));
        }
    }

    private static Map<String, List<String>> headers(Refusal refusal) {
        return refusal.number()
                .map(number -> Map.of(TRACE_NUMBER, List.of(number)))
                .orElse(Map.of());
    }

    private static Adapter adapter(AdmittedDevice admitted) {
        var device = admitted.device();
        var thumbprint = admitted.certificate().thumbprint();
        return new Adapter(device.id(), InsurerNumber.parse(device.tenant()), thumbprint);
    }
}
