package jp.hokensho.center.journal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.hokensho.center.pki.Vault;
import org.eclipse.microprofile.config.Config;

/// What the journal is made of in the running program.
class JournalParts {

    @Produces
    @Singleton
    JournalDatabase database(Config config) {
        return new JournalDatabase(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("hokensho.database.appender-password", String.class),
                config.getValue("hokensho.database.auditor-password", String.class));
    }

    @Produces
    @Singleton
    JournalSettings settings(Config config, JournalDatabase database, JournalConfig journal, Vault vault) {
        return new JournalSettings(
                config.getOptionalValue("hokensho.stream", Integer.class).orElse(0),
                database,
                vault.payloadKeysBox(),
                new JournalSettings.Limits(journal.queue(), journal.patience(), journal.silence(), journal.takeover()));
    }
}
