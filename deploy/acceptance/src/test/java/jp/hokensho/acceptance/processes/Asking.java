package jp.hokensho.acceptance.processes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The body of `POST /v1/verifications`, as it is typed.
record Asking(ObjectNode body) {

    static Asking card(String insurer, String symbol, String number) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("insurerNumber", insurer).put("symbol", symbol).put("number", number);
        return new Asking(body);
    }

    /// 上野 太郎 and family on the day of the trial's screen.
    static Asking trial() {
        return card("00000001", "東京", "001").with("targetDate", "2005-07-08");
    }

    Asking with(String member, String value) {
        return new Asking(body.deepCopy().put(member, value));
    }

    Asking without(String member) {
        var less = body.deepCopy();
        less.remove(member);
        return new Asking(less);
    }

    @Override
    public String toString() {
        return "a card";
    }

    String json() {
        return body.toString();
    }
}
