package jp.hokensho.center.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

/// What is done within one tenant's transaction. Neither commits nor closes.
@FunctionalInterface
public interface Work<T> {

    T in(Connection connection) throws SQLException;
}
