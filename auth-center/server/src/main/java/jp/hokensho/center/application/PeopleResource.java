package jp.hokensho.center.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Member;
import jp.hokensho.center.account.Members;
import jp.hokensho.center.account.Standing;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed.What;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.Role;

/// The people who are registered: all of them for the centre, else the caller's organization's. They change by
/// application.
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"clinic-manager", "insurer-manager", "center-admin", "center-operations", "center-head", "auditor"})
@RunOnVirtualThread
class PeopleResource {

    private final Members members;
    private final Gate gate;
    private final Viewing viewing;

    PeopleResource(Members members, Gate gate, Viewing viewing) {
        this.members = members;
        this.gate = gate;
        this.viewing = viewing;
    }

    /// Parameters: `after`, `limit`.
    @GET
    public Page list(@Context UriInfo uri) {
        var query = new Query(uri.getQueryParameters());
        var after = query.read("after", Query::id);
        var limit = query.limit();
        query.refuseFaults();
        var people = members.seenBy(gate.caller().tenant(), after, limit).stream()
                .map(Item::of)
                .toList();
        viewing.shown(What.PEOPLE, query.asked(), people.size());
        return new Page(people, people.size() < limit ? null : people.getLast().id());
    }

    /// @param id as it stands on the record
    /// @param validUntil the last day of the ID; absent where it does not end
    /// @param addresses networks from where the person may work, besides what the organization says; none means
    // everywhere
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String tenant,
            String loginId,
            String name,
            Set<Role> roles,
            Standing standing,
            LocalDate validUntil,
            List<String> addresses) {

        private static Item of(Member member) {
            var person = member.person();
            return new Item(
                    person.id(),
                    person.tenant(),
                    person.login(),
                    member.name(),
                    person.roles(),
                    person.standing(),
                    person.validUntil().orElse(null),
                    person.addresses().texts());
        }

        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    /// @param next to be sent as `after`; null on the last page
    record Page(List<Item> items, UUID next) {}
}
