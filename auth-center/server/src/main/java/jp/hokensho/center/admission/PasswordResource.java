package jp.hokensho.center.admission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Due;
import jp.hokensho.center.account.PasswordChange;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;

@Path("/v1/people/me/password")
@Authenticated
@WhileDue
@RunOnVirtualThread
class PasswordResource {

    private final PasswordChange change;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Gate gate;

    PasswordResource(PasswordChange change, Accounts accounts, Sessions sessions, Gate gate) {
        this.change = change;
        this.accounts = accounts;
        this.sessions = sessions;
        this.gate = gate;
    }

    @PUT
    public void set(@NotNull Passwords passwords) {
        var person = accounts.find(gate.caller().person()).orElseThrow();
        if (!change.change(person, gate.caller().session(), passwords.oldPassword(), passwords.newPassword())) {
            throw gate.deny(DenialReason.WRONG_PASSWORD).toldAs(ProblemType.REFUSED);
        }
        sessions.done(gate.caller().session(), Due.PASSWORD);
    }

    record Passwords(String oldPassword, String newPassword) {

        Passwords {
            Map<String, InputError> errors = new LinkedHashMap<>();
            if (oldPassword == null) {
                errors.put("oldPassword", InputError.MISSING);
            }
            if (newPassword == null) {
                errors.put("newPassword", InputError.MISSING);
            }
            if (!errors.isEmpty()) {
                throw new InvalidFields(errors);
            }
        }

        @Override
        public String toString() {
            return "Passwords[****]";
        }
    }
}
