package jp.hokensho.terminal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Reply;
import jp.hokensho.terminal.center.Wire;

/// The local interface: a receipt computer that can call HTTP asks as it would ask the centre, and gets what the
/// centre says, opened. It works under the mandate of the receipt computer, never in the name of who sits here.
@Path("/api/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LocalResource {

    private static final int LARGEST = 16 * 1024;

    private final LocalGate gate;
    private final ReceiptComputer receipts;
    private final Terminal terminal;

    LocalResource(LocalGate gate, ReceiptComputer receipts, Terminal terminal) {
        this.gate = gate;
        this.receipts = receipts;
        this.terminal = terminal;
    }

    @POST
    public Response verify(byte[] body, @BeanParam LocalCall call) {
        return gate.let(call, locale -> verify(body == null ? new byte[0] : body, call, locale));
    }

    private Response verify(byte[] body, LocalCall call, Locale locale) {
        if (!call.isJson()) {
            return LocalGate.problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, locale, null);
        }
        if (body.length > LARGEST) {
            return LocalGate.problem(ProblemType.TOO_LARGE, locale, null);
        }
        return Wire.strictly(new String(body, UTF_8), VerificationRequest.class)
                .map(question -> receipts.commission().work(locale, asker -> asker.verify(question, call.attempt())))
                .map(reply -> Response.created(URI.create(
                                "/api/verifications/" + reply.verification().verificationNumber()))
                        .entity(opened(reply))
                        .build())
                .orElseGet(() -> LocalGate.problem(ProblemType.MALFORMED_REQUEST, locale, null));
    }

    @GET
    @Path("{number}")
    public Response find(@PathParam("number") String number, @BeanParam LocalCall call) {
        return gate.let(call, locale -> {
            var wanted = TraceNumber.parse(number);
            var reply = receipts.commission().work(locale, asker -> asker.find(wanted));
            return Response.ok(opened(reply)).build();
        });
    }

    private String opened(Reply reply) {
        var desk = terminal.statements();
        var answer = reply.verification();
        return desk.open(answer).plain(reply.json(), desk.check(answer));
    }
}
