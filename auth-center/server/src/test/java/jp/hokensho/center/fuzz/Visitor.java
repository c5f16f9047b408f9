package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Makes calls as somebody, over real connections.
final class Visitor implements AutoCloseable {

    private final Land land;
    private final Lines lines;

    Visitor(Land land) {
        this.land = land;
        this.lines = new Lines(land.center());
    }

    /// @param target path and query
    /// @param body JSON or a form; empty for none
    Reply call(Someone who, String method, String target, String body) {
        var draft = new Draft(method, target);
        Optional.of(body).filter(text -> !text.isEmpty()).ifPresent(draft::jsonOrForm);
        who.person().ifPresent(person -> draft.headers.add("Authorization: Bearer " + land.token(person)));
        var reply = lines.send(land.tls(who), draft);
        if (reply.isSuccess()) {
            note(who, draft, reply);
        }
        return reply;
    }

    /// A session that was ended, a password and an app that were changed are not to be used again.
    private void note(Someone who, Draft draft, Reply reply) {
        if (draft.method.equals("DELETE") && draft.path.contains("/sessions/")) {
            land.forget(who);
        }
        var wanted = draft.tree().path("newPassword").asText();
        if (!wanted.isEmpty()) {
            land.passwordChanged(who.person().orElseThrow(), wanted);
            land.forget(who);
        }
        var recovery = reply.json()
                .path("recoveryCodes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        if (!recovery.isEmpty()) {
            land.confirmed(who.person().orElseThrow(), recovery);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
