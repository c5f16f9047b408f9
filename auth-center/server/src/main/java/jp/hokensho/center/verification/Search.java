package jp.hokensho.center.verification;

import java.util.function.UnaryOperator;
import jp.hokensho.center.paging.Query;

/// Body of `POST /v1/verifications/search` and `POST /v1/verifications/exports`: texts as typed, each of which may be
/// null. In a body, because a patient reference stands in no address.
///
/// @param from an ISO 8601 instant or a day in Asia/Tokyo
/// @param to likewise; a day is included
/// @param patientRef the clinic's own key
record Search(String from, String to, String outcome, String insurer, String number, String patientRef) {

    Query query() {
        return new Query(this::text);
    }

    /// @param page gives `after` and `limit`
    Query query(UnaryOperator<String> page) {
        return new Query(name -> isPage(name) ? page.apply(name) : text(name));
    }

    static boolean isPage(String name) {
        return name.equals("after") || name.equals("limit");
    }

    private String text(String name) {
        return switch (name) {
            case "from" -> from;
            case "to" -> to;
            case "outcome" -> outcome;
            case "insurer" -> insurer;
            case "number" -> number;
            case "patientRef" -> patientRef;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return "Search[****]";
    }
}
