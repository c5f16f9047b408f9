package jp.hokensho.center.withholding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed.What;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// The caller's own cards that are not answered automatically, and who asked about them. They change by
/// application, kinds `withholding`, `withholding-end` and `withholding-lifting`.
@Path("/v1/withholdings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WithholdingResource {

    private final Withholdings withholdings;
    private final WithheldAttempts attempts;
    private final Gate gate;
    private final Viewing viewing;

    WithholdingResource(Withholdings withholdings, WithheldAttempts attempts, Gate gate, Viewing viewing) {
        this.withholdings = withholdings;
        this.attempts = attempts;
        this.gate = gate;
        this.viewing = viewing;
    }

    /// Those that hold. Parameters: `after`, `limit`.
    @GET
    @RolesAllowed("insurer-manager")
    public Page<Item> list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var after = query.read("after", Query::id);
        var limit = query.limit();
        query.refuseFaults();
        var page = withholdings.list(InsurerNumber.parse(gate.caller().tenant()), after, limit);
        viewing.shown(What.WITHHOLDINGS, query.asked(), page.size());
        var next = page.size() < limit ? null : page.getLast().id().toString();
        return new Page<>(page.stream().map(Item::of).toList(), next);
    }

    /// Parameters: `withholding`, `from`, `to`, `after`, `limit`.
    @GET
    @Path("/attempts")
    @RolesAllowed({"insurer-operations", "insurer-manager"})
    public Page<WithheldAttempt> attempts(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var filter = new AttemptFilter(query.span(), query.read("withholding", Query::id));
        query.refuseFaults();
        var page = Page.of(
                attempts.list(gate.caller().tenant(), filter),
                filter.span().limit(),
                attempt -> new Cursor(attempt.at(), attempt.verificationNumber()),
                Function.identity());
        viewing.shown(What.WITHHELD_ATTEMPTS, query.asked(), page.items().size());
        return page;
    }

    /// @param until the last day
    record Item(UUID id, String symbol, String number, String reason, Instant since, LocalDate until) {

        private static Item of(Withholding withholding) {
            return new Item(
                    withholding.id(),
                    withholding.card().symbol(),
                    withholding.card().number(),
                    withholding.reason(),
                    withholding.since(),
                    withholding.until());
        }

        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }
}
