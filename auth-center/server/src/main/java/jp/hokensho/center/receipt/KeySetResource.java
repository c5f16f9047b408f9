package jp.hokensho.center.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The keys with which receipts are checked, all there ever were. Session tokens are nobody's to check but
/// ours: their key is not among them.
@Path("/.well-known/jwks.json")
@PermitAll
@RunOnVirtualThread
class KeySetResource {

    private final ReceiptKeys keys;

    KeySetResource(ReceiptKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String keys() {
        return keys.published().json();
    }
}
