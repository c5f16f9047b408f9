package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Profile;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;

/// A terminal or an adapter with its key.
record Device(KeyStoreFile identity) {

    private static final Pattern ID = Pattern.compile("CN=([0-9a-f-]{36})");

    /// Redeems a one-time code for a certificate, as the programs do.
    static Device enrol(Api stranger, String code) {
        var pair = KeyPairs.p256();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("code", code).put("csr", Csr.create(pair).pem());
        var reply = stranger.post("/v1/enrolments", body.toString(), Map.of());
        assertEquals(201, reply.status(), reply::text);
        var chain = new ArrayList<java.security.cert.X509Certificate>();
        reply.body().path("certificates").forEach(pem -> chain.add(Pem.certificate(pem.asText())));
        return new Device(new KeyStoreFile(pair.getPrivate(), chain));
    }

    static Device of(Profile profile) {
        var password = profile.value("keystore-password").toCharArray();
        return new Device(KeyStoreFile.load(profile.keystore(), password));
    }

    /// The id that stands in the certificate.
    String id() {
        var matcher =
                ID.matcher(identity.certificate().getSubjectX500Principal().getName());
        return matcher.find() ? matcher.group(1) : "";
    }
}
