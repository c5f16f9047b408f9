package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;

/// Shows verifications again to whoever is known to have asked for them.
@Singleton
public class Again {

    private final TrailRows rows;
    private final Past past;
    private final Sheets sheets;

    Again(TrailRows rows, Past past, Sheets sheets) {
        this.rows = rows;
        this.past = past;
        this.sheets = sheets;
    }

    /// The latest answer. Empty where this clinic did not ask under that number, or a restore took it.
    public Optional<Verification> shown(String clinic, TraceNumber number, Locale locale) {
        return rows.byNumber(clinic, number).map(past::latest).map(result -> sheets.sheet(result, locale));
    }
}
