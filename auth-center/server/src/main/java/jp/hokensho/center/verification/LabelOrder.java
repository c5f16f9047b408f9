package jp.hokensho.center.verification;

import java.util.Map;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.LabelFormat;

/// Body of `POST /v1/verifications/{number}/labels`.
record LabelOrder(LabelFormat format, Integer copies) {

    private static final int MOST = 99;

    LabelOrder {
        if (format == null) {
            throw new InvalidFields(Map.of("format", InputError.MISSING));
        }
        if (copies == null) {
            throw new InvalidFields(Map.of("copies", InputError.MISSING));
        }
        if (copies < 1 || copies > MOST) {
            throw new InvalidFields(Map.of("copies", InputError.OUT_OF_RANGE));
        }
    }
}
