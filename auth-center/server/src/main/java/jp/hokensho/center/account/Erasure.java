package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Takes away whatever a person could come in with: password, factors, codes, and what is open.
@Singleton
class Erasure {

    private final PasswordRows passwords;
    private final FactorRows factors;
    private final ActivationRows activations;
    private final Endings endings;

    Erasure(PasswordRows passwords, FactorRows factors, ActivationRows activations, Endings endings) {
        this.passwords = passwords;
        this.factors = factors;
        this.activations = activations;
        this.endings = endings;
    }

    void of(Connection connection, UUID person) throws SQLException {
        passwords.remove(connection, person);
        factors.remove(connection, person);
        activations.remove(connection, person);
        endings.cutOff(connection, person);
    }
}
