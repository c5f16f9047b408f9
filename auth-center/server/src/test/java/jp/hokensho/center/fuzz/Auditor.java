package jp.hokensho.center.fuzz;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.hokensho.center.scene.Http;
import jp.hokensho.protocol.Role;

/// Finds refusals on the record by their numbers.
final class Auditor {

    private final Http http;

    Auditor(Land land) {
        var auditor = Someone.person(Role.AUDITOR, Side.FIRST);
        var token = land.token(auditor.person().orElseThrow());
        this.http = land.http(auditor).with("Authorization", "Bearer " + token);
    }

    /// Those that are neither a refusal nor the count that a flood of them shares.
    List<String> missing(Collection<String> numbers) {
        var left = new HashSet<>(numbers);
        left.removeAll(denials());
        return left.stream().filter(number -> !isCount(number)).sorted().toList();
    }

    private boolean isCount(String number) {
        return "DenialsCounted".equals(http.get("/v1/journal/" + number).text("kind"));
    }

    private Set<String> denials() {
        var seen = new HashSet<String>();
        var page = http.get("/v1/denials?limit=500");
        while (true) {
            page.body()
                    .path("items")
                    .forEach(item -> seen.add(item.path("traceNumber").asText()));
            var next = page.text("next");
            if (next == null) {
                return seen;
            }
            page = http.get("/v1/denials?limit=500&after=" + next);
        }
    }
}
