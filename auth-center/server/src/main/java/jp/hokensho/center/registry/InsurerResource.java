package jp.hokensho.center.registry;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.hokensho.protocol.InsurerNumber;

@Path("/v1/insurers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class InsurerResource {

    private final Insurers insurers;

    InsurerResource(Insurers insurers) {
        this.insurers = insurers;
    }

    /// Whom one may ask about and whom to call: all of them, on one page.
    @GET
    public Page list() {
        return new Page(
                insurers.all().stream()
                        .map(insurer -> new Item(insurer.number(), insurer.name(), insurer.telephone()))
                        .toList(),
                null);
    }

    record Item(InsurerNumber number, String name, String telephone) {}

    /// @param next always null
    record Page(List<Item> items, String next) {}
}
