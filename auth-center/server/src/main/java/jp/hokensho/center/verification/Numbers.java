package jp.hokensho.center.verification;

import java.util.Map;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;

/// The number in a path.
final class Numbers {

    private Numbers() {}

    /// @throws InvalidFields naming `number`: 400 where it is none, 422 where the check digit tells a typing
    ///     mistake
    static TraceNumber read(String text) {
        try {
            return TraceNumber.parse(text);
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("number", invalid.error()));
        }
    }
}
