package jp.hokensho.center.journal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// A few connections of the role that reads the journal, opened when needed.
final class AuditorPool implements AutoCloseable {

    private static final int MOST = 4;

    private final AgroalDataSource pool;

    AuditorPool(JournalDatabase database) {
        var role = JournalDatabase.Role.AUDITOR;
        var supplier = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(all -> all.maxSize(MOST)
                .acquisitionTimeout(Duration.ofSeconds(5))
                .validationTimeout(Duration.ofMinutes(1))
                .idleValidationTimeout(Duration.ofSeconds(5))
                .connectionFactoryConfiguration(one -> one.jdbcUrl(database.url())
                        .principal(new NamePrincipal(role.user()))
                        .credential(new SimplePassword(database.password(role)))));
        try {
            this.pool = AgroalDataSource.from(supplier);
        } catch (SQLException e) {
            throw new IllegalStateException("the auditor's pool", e);
        }
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
