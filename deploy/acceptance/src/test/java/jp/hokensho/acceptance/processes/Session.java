package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Api.Reply;

/// Somebody signed in.
record Session(Api api, String token) {

    static Session of(Api api, String login, String password) {
        var reply = signIn(api, login, password);
        assertEquals(201, reply.status(), () -> login + " could not sign in: " + reply.text());
        return new Session(api, reply.text("token"));
    }

    static Reply signIn(Api api, String login, String password) {
        var json = "{\"loginId\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
        return api.post("/v1/sessions", json, Map.of());
    }

    Map<String, String> headers(String... more) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        for (var i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }

    Reply get(String path) {
        return api.get(path, headers());
    }

    Reply post(String path, String json, String... headers) {
        return api.post(path, json, headers(headers));
    }

    Reply verify(Asking asking) {
        return post("/v1/verifications", asking.json());
    }

    void signOut() {
        api.delete("/v1/sessions/current", headers());
    }
}
