package jp.hokensho.acceptance.trial;

import java.util.Map;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.People;
import jp.hokensho.acceptance.stack.Person;

/// Somebody signed in, at a reception desk or at the centre.
record Counter(Api api, String token) {

    /// At a terminal, whose key is the second factor.
    static Counter signIn(Api api, Person person) {
        var reply = People.signIn(api, person, null);
        return new Counter(api, expect(201, reply, person.login()).text("token"));
    }

    /// The outcome.
    String ask(Access access) {
        return expect(201, api.post("/v1/verifications", access.json(), headers()), access.toString())
                .text("outcome");
    }

    void put(String path, String json) {
        expect(204, api.put(path, json, headers()), path);
    }

    String csv(String path) {
        return expect(200, api.get(path, Map.of("Authorization", "Bearer " + token, "Accept", "text/csv")), path)
                .text();
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token);
    }

    /// Whatever else is told has no place in a replay; a problem document shows nothing personal.
    private static Reply expect(int status, Reply reply, String what) {
        if (reply.status() != status) {
            throw new Failed(what + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }
}
