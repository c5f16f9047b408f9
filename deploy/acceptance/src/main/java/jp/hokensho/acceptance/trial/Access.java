package jp.hokensho.acceptance.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// What a receptionist typed, and in which session. What comes of it is for the insurer to find.
///
/// @param clinic its name
/// @param day the target date in one of the forms people write
public record Access(String clinic, String session, String insurer, String symbol, String number, String day) {

    static final String HEADER = "clinic,session,insurer_number,symbol,number,target_date";

    /// The body of `POST /v1/verifications`.
    public String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("insurerNumber", insurer)
                .put("symbol", symbol)
                .put("number", number)
                .put("targetDate", day)
                .toString();
    }

    String csv() {
        return String.join(",", clinic, session, insurer, symbol, number, day);
    }

    @Override
    public String toString() {
        return "Access[" + clinic + " " + session + "]";
    }
}
