package jp.hokensho.center.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.center.admission.Visitors;
import jp.hokensho.center.problem.AtMost;
import jp.hokensho.center.problem.Languages;
import jp.hokensho.protocol.CheckedReceipt;

/// Whoever holds a receipt may ask whether it is ours.
@Path("/v1/receipts/check")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class ReceiptResource {

    static final int LONGEST_BODY = 16_384;

    private final ReceiptChecker checker;
    private final Visitors visitors;

    ReceiptResource(ReceiptChecker checker, Visitors visitors) {
        this.checker = checker;
        this.visitors = visitors;
    }

    @POST
    public CheckedReceipt check(
            @NotNull @AtMost(bytes = LONGEST_BODY) ReceiptToCheck body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @Context HttpServerRequest request) {
        return checker.check(body.receipt(), visitors.admit(request), Languages.asked(languages));
    }
}
