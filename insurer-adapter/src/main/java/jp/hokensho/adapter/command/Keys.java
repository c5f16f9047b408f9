package jp.hokensho.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.Optional;
import jp.hokensho.adapter.link.SigningKeys;
import jp.hokensho.adapter.link.SigningKeys.Own;
import jp.hokensho.adapter.record.ClinicKey;
import jp.hokensho.adapter.record.ClinicKey.What;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.protocol.KeyId;

/// `keys`: with which key this adapter signs, and which clinics say another key than the one that is
/// remembered here.
class Keys implements QuarkusApplication {

    static final String JSON = "json";
    static final String PEOPLE = "people";
    static final String CONFIRM = "confirm";
    static final String RENEW = "renew";

    /// In the place of a key: the clinic opens no seals.
    static final String OPEN = "open";

    /// Nothing failed, and a person has to do something.
    private static final int ATTENTION = 6;

    private final SigningKeys signing;
    private final ClinicKeys clinics;

    Keys(SigningKeys signing, ClinicKeys clinics) {
        this.signing = signing;
        this.clinics = clinics;
    }

    /// @param arguments what to do, then what it takes
    @Override
    public int run(String... arguments) throws Exception {
        return switch (arguments[0]) {
            case CONFIRM -> confirm(arguments[1], arguments[2]);
            case RENEW -> renew(arguments[1]);
            default -> list(arguments[0]);
        };
    }

    private int list(String format) throws JsonProcessingException {
        var view = new View(
                signing.tend().stream().map(Signing::of).toList(),
                clinics.waiting().stream().map(Clinic::of).toList());
        if (format.equals(JSON)) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(view));
        } else {
            view.signing().forEach(key -> System.out.println(key.line()));
            view.clinics().forEach(key -> System.out.println(key.line()));
        }
        return view.clinics().isEmpty() ? 0 : ATTENTION;
    }

    private int confirm(String clinic, String key) {
        var id = Optional.of(key).filter(word -> !word.equals(OPEN)).map(KeyId::new);
        if (!clinics.confirm(clinic, id)) {
            Messages.tell("keys.unknown", clinic);
            return 1;
        }
        Messages.tell(
                id.isPresent() ? "keys.confirmed" : "keys.confirmed.open",
                clinic,
                id.map(KeyId::fingerprint).orElse(""));
        return 0;
    }

    private int renew(String format) throws JsonProcessingException {
        var key = signing.renew();
        if (format.equals(JSON)) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(Signing.of(key)));
        }
        Messages.tell(
                key.isBound() ? "keys.bound" : "keys.proposed",
                key.keyId(),
                key.keyId().fingerprint());
        return 0;
    }

    /// @param clinics keys that wait, each after the one that is in use meanwhile
    record View(List<Signing> signing, List<Clinic> clinics) {}

    /// @param state `PROPOSED`, `BOUND`, `REPLACED`, `DROPPED`
    record Signing(String keyId, String fingerprint, String state, String binding) {

        private static Signing of(Own key) {
            return new Signing(key.keyId().value(), key.keyId().fingerprint(), key.state(), key.binding());
        }

        private String line() {
            return Messages.of("keys.signing." + state, keyId, fingerprint);
        }
    }

    /// @param keyId null, like all that is said of a key, where the clinic opens no seals
    /// @param waiting for a person; else it is in use
    record Clinic(String clinic, String keyId, String fingerprint, boolean waiting, String binding) {

        private static Clinic of(ClinicKey key) {
            return new Clinic(
                    key.clinic(),
                    key.keyId().map(KeyId::value).orElse(null),
                    key.keyId().map(KeyId::fingerprint).orElse(null),
                    key.what() == What.CHANGED,
                    key.key().map(bound -> bound.binding().toString()).orElse(null));
        }

        private String line() {
            return Messages.of(words(), clinic, keyId, fingerprint, binding);
        }

        private String words() {
            return (waiting ? "keys.waiting" : "keys.in-use") + (keyId == null ? ".open" : "");
        }
    }
}
