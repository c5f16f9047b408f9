package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.keys.Totp;

/// The tables `totp` and `recovery_code`. A secret is sealed for the person it belongs to. Within the
/// centre's transactions.
@Singleton
class FactorRows {

    private final Tenants tenants;
    private final SecretBox secrets;

    FactorRows(Tenants tenants, Vault vault) {
        this.tenants = tenants;
        this.secrets = vault.factorsBox();
    }

    /// @param app in force
    /// @param lastStep whose code was accepted last
    /// @param pending not confirmed yet
    /// @param recovery whether the code that was asked about is one of the recovery codes
    record Factors(Optional<Totp> app, long lastStep, Optional<Totp> pending, boolean recovery) {

        static final Factors NONE = new Factors(Optional.empty(), -1, Optional.empty(), false);
    }

    /// @param codeHash of what was typed
    Factors find(UUID person, String codeHash) {
        return tenants
                .list(
                        Tenants.CENTER,
                        "select totp.*, exists (select 1 from recovery_code where person = totp.person and code_hash = ?)"
                                + " as recovery from totp where person = ?",
                        row -> read(person, row),
                        codeHash,
                        person)
                .stream()
                .findFirst()
                .orElse(Factors.NONE);
    }

    boolean hasApp(UUID person) {
        return !tenants.list(
                        Tenants.CENTER,
                        "select 1 from totp where person = ? and secret is not null",
                        row -> row.getInt(1),
                        person)
                .isEmpty();
    }

    void propose(UUID person, Totp app) {
        var sealed = secrets.seal(app.secret(), belonging(person));
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection,
                        "insert into totp (person, pending) values (?, ?)"
                                + " on conflict (person) do update set pending = excluded.pending",
                        person,
                        sealed));
    }

    /// Is it this app that was proposed last? Nobody proposes another until the transaction ends.
    boolean isPending(Connection connection, UUID person, Totp app) throws SQLException {
        var sql = "select pending from totp where person = ? for update";
        return Rows.list(connection, sql, row -> opened(person, row.getBytes("pending")), person).stream()
                .flatMap(Optional::stream)
                .anyMatch(pending -> MessageDigest.isEqual(pending.secret(), app.secret()));
    }

    /// @return false where a code of this step, or a later one, was accepted meanwhile
    boolean useStep(Connection connection, UUID person, long step) throws SQLException {
        return Rows.change(
                        connection,
                        "update totp set last_step = ? where person = ? and last_step < ? and secret is not null",
                        step,
                        person,
                        step)
                == 1;
    }

    /// @return false where it was used meanwhile
    boolean useRecovery(Connection connection, UUID person, String codeHash) throws SQLException {
        return Rows.change(connection, "delete from recovery_code where person = ? and code_hash = ?", person, codeHash)
                == 1;
    }

    /// What was proposed ([#isPending]) is in force, with recovery codes of its own.
    ///
    /// @param step whose code proved that the person has it
    void confirm(Connection connection, UUID person, long step, List<OneTimeCode> recovery) throws SQLException {
        Rows.change(
                connection,
                "update totp set secret = pending, pending = null, last_step = ? where person = ?",
                step,
                person);
        Rows.change(connection, "delete from recovery_code where person = ?", person);
        for (var code : recovery) {
            Rows.change(connection, "insert into recovery_code (person, code_hash) values (?, ?)", person, code.hash());
        }
    }

    void remove(Connection connection, UUID person) throws SQLException {
        Rows.change(connection, "delete from recovery_code where person = ?", person);
        Rows.change(connection, "delete from totp where person = ?", person);
    }

    private Factors read(UUID person, ResultSet row) throws SQLException {
        return new Factors(
                opened(person, row.getBytes("secret")),
                row.getLong("last_step"),
                opened(person, row.getBytes("pending")),
                row.getBoolean("recovery"));
    }

    private Optional<Totp> opened(UUID person, byte... sealed) {
        return Optional.ofNullable(sealed).map(secret -> Totp.of(secrets.open(secret, belonging(person))));
    }

    private static byte[] belonging(UUID person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }
}
