package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Activations;
import jp.hokensho.center.account.NewPerson;
import jp.hokensho.center.account.OneTimeCode;

/// The first people, each with a code to choose a password with.
@Singleton
class Newcomers {

    private final Accounts accounts;
    private final Activations activations;

    Newcomers(Accounts accounts, Activations activations) {
        this.accounts = accounts;
        this.activations = activations;
    }

    boolean areThere() {
        return !accounts.isEmpty();
    }

    UUID register(Connection connection, NewPerson person) throws SQLException {
        return accounts.register(connection, person);
    }

    OneTimeCode code(Connection connection, UUID person) throws SQLException {
        return activations.issue(connection, person);
    }

    void refresh() {
        accounts.refresh();
    }
}
