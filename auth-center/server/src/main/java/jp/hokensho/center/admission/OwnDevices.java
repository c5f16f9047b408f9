package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hokensho.center.authority.DeviceTrusts;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.pki.Authority;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// Tells a device who it is, and which authorities it is to trust; a device tells which it trusts. That is how
/// the next authority gets about: over connections that a present one vouches for.
@Singleton
class OwnDevices {

    private static final Pattern THUMBPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST = 8;

    private final Doorway doorway;
    private final DeviceTrusts trusts;
    private final Authority authority;
    private final Optional<String> helpDesk;

    OwnDevices(Doorway doorway, DeviceTrusts trusts, Authority authority, AdmissionConfig config) {
        this.doorway = doorway;
        this.trusts = trusts;
        this.authority = authority;
        this.helpDesk = Optional.of(config.helpDesk()).filter(text -> !text.equals("-"));
    }

    OwnDevice current(HttpServerRequest request, Query query) {
        var shown = doorway.admit(request);
        var told = query.read("trusts", OwnDevices::thumbprints);
        query.refuseFaults();
        told.ifPresent(trusted -> trusts.told(shown.device().id(), trusted));
        return OwnDevice.of(shown, authority.trusted(), helpDesk);
    }

    private static List<String> thumbprints(String text) {
        var thumbprints = List.of(text.split(",", -1));
        if (thumbprints.size() > MOST || !thumbprints.stream().allMatch(THUMBPRINT.asMatchPredicate())) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return thumbprints;
    }
}
