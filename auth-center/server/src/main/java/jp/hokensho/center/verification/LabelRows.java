package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.TraceNumber;

/// The table `label_row`: which labels were printed.
@Singleton
class LabelRows {

    private static final String PRINTINGS = "select count(*) from label_row where of_stream = ? and of_position = ?";

    private final Tenants tenants;

    LabelRows(Tenants tenants) {
        this.tenants = tenants;
    }

    long printings(String clinic, TraceNumber question) {
        return tenants.list(clinic, PRINTINGS, row -> row.getLong(1), question.stream(), question.position())
                .getFirst();
    }
}
