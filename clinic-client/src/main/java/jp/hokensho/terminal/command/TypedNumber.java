package jp.hokensho.terminal.command;

import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// A verification number as somebody typed it: blanks between groups are how it is printed.
final class TypedNumber {

    private TypedNumber() {}

    /// @throws Complaint for anything else
    static TraceNumber parse(String typed, Say say) {
        try {
            return TraceNumber.parse(typed.replace(" ", ""));
        } catch (InvalidInput invalid) {
            throw new Complaint("number.wrong", invalid.error().message(say.locale()));
        }
    }
}
