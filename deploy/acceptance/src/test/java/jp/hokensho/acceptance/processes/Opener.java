package jp.hokensho.acceptance.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.hokensho.acceptance.stack.Profile;
import jp.hokensho.keys.LockedFile;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Seals;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;

/// Opens what came sealed for a clinic, as its terminal does: with the keys that lie beside the terminal's own.
record Opener(Profile profile) {

    private static final String SEALING = "sealing ";

    /// @param verification as the centre gives it
    JsonNode details(JsonNode verification) {
        var sealed = new SealedDetails(verification.path("sealedDetails").asText());
        var number = TraceNumber.parse(verification.path("verificationNumber").asText());
        try {
            return new ObjectMapper().readTree(Seals.open(sealed, number, key(sealed)));
        } catch (JsonProcessingException e) {
            throw new AssertionError("what was sealed is no JSON", e);
        }
    }

    private OwnKey key(SealedDetails sealed) {
        var place = profile.keystore();
        var password = profile.value("keystore-password").toCharArray();
        var file = new LockedFile(place.resolveSibling(place.getFileName() + ".keys"), password);
        return new String(file.read().orElseThrow(), UTF_8)
                .lines()
                .filter(line -> line.startsWith(SEALING))
                .map(line -> OwnKey.of(line.substring(SEALING.length())))
                .filter(key -> key.keyId().equals(sealed.keyId()))
                .findFirst()
                .orElseThrow();
    }
}
