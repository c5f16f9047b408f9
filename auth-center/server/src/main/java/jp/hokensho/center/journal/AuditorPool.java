package jp.hokensho.center.journal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import jp.hokensho.center.tenancy.Turns;
import jp.hokensho.center.tenancy.Work;

/// A few connections of the role that reads the journal, opened when needed.
public final class AuditorPool implements AutoCloseable {

    private static final int MOST = 5;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AgroalDataSource pool;
    private final Turns turns;

    public AuditorPool(JournalDatabase database) {
        var role = JournalDatabase.Role.AUDITOR;
        var supplier = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(all -> all.maxSize(MOST)
                .acquisitionTimeout(PATIENCE.multipliedBy(3))
                .validationTimeout(Duration.ofMinutes(1))
                .idleValidationTimeout(Duration.ofSeconds(5))
                // one that is cut is not used again, however soon the next reader comes
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration(one -> one.jdbcUrl(database.url())
                        .principal(new NamePrincipal(role.user()))
                        .credential(new SimplePassword(database.password(role)))));
        try {
            this.pool = AgroalDataSource.from(supplier);
        } catch (SQLException e) {
            throw new IllegalStateException("the auditor's pool", e);
        }
        this.turns = new Turns(pool, AT_ONCE, PATIENCE);
    }

    /// @throws SQLException also when no connection was free in time
    public <T> T read(Work<T> work) throws SQLException {
        return turns.take(work);
    }

    @Override
    public void close() {
        pool.close();
    }
}
