package jp.hokensho.center.fuzz;

import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.keys.KeyWrap;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.KeyUse;

/// Keys and their owners. One of each, however often it is offered: a device that offers many is stopped.
final class KeySpecimens {

    private static final String KEYS = "/v1/keys";
    private static final Map<Side, OwnKey> SEALING = Map.of(
            Side.FIRST, OwnKey.create(KeyUse.SEALING),
            Side.SECOND, OwnKey.create(KeyUse.SEALING));
    private static final Map<Side, OwnKey> SIGNING = Map.of(
            Side.FIRST, OwnKey.create(KeyUse.SIGNING),
            Side.SECOND, OwnKey.create(KeyUse.SIGNING));

    /// Enrolled, and no other specimen's.
    private static final String FURTHER = "further";

    private final Land land;
    private final Visitor visitor;

    KeySpecimens(Land land, Visitor visitor) {
        this.land = land;
        this.visitor = visitor;
    }

    /// That of the clinic's first terminal, which offers it before anybody else can.
    static Optional<OwnKey> sealing(String terminal) {
        return SEALING.keySet().stream()
                .filter(side -> terminal.equals(desk(side)))
                .findFirst()
                .map(SEALING::get);
    }

    Map<String, Specimen> all() {
        return Map.of(
                "GET /v1/keys", this::keys,
                "GET /v1/keys/current",
                        Specimen.unbound(_ ->
                                Call.get(KEYS + "/current", clinics(Side.FIRST)).by(desk(Side.FIRST))),
                "GET /v1/keys/signing",
                        Specimen.unbound(_ -> Call.get(KEYS + "/signing", insurers(Side.FIRST))
                                .by(desk(Side.FIRST))),
                "POST /v1/keys",
                        Specimen.unbound(_ -> Call.with(KEYS, body(SEALING.get(Side.FIRST)), clinics(Side.FIRST))
                                .by(desk(Side.FIRST))),
                "PUT /v1/keys/{key}/wraps/{device}", Specimen.unbound(_ -> wrap()));
    }

    private Call keys(Someone who, Optional<Side> whose) {
        return Call.get(
                KEYS,
                whose.map(side -> isOfInsurer(who) ? insurers(side) : clinics(side))
                        .orElse(""));
    }

    private static boolean isOfInsurer(Someone who) {
        return who.person()
                .filter(person -> person.tenant().equals(person.side().insurer))
                .isPresent();
    }

    private Call wrap() {
        clinics(Side.FIRST);
        var clinic = Side.FIRST.clinic;
        var key = SEALING.get(Side.FIRST);
        var further = land.certificate(Someone.at(clinic + "/" + FURTHER));
        var target = KEYS + "/" + key.keyId() + "/wraps/" + land.device(clinic, FURTHER);
        return Call.with(target, Map.of("wrap", KeyWrap.wrap(key, further)), "").by(desk(Side.FIRST));
    }

    /// @return id of the key that the clinic has by now
    private String clinics(Side side) {
        return offered(desk(side), SEALING.get(side));
    }

    private String insurers(Side side) {
        return offered(side.insurer + "/first", SIGNING.get(side));
    }

    private String offered(String device, OwnKey key) {
        var body = Call.with(KEYS, body(key), "").body();
        var reply = visitor.call(Someone.at(device), "POST", KEYS, body);
        if (!reply.isSuccess()) {
            throw new AssertionError(device + " cannot offer its key: " + reply);
        }
        return key.keyId().value();
    }

    private static String desk(Side side) {
        return side.clinic + "/desk";
    }

    private static Map<String, ?> body(OwnKey key) {
        return Map.of("jwk", key.jwk());
    }
}
