package jp.hokensho.center.fuzz;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.fuzz.Specimen.Call;

/// Batches, each given by the one who then looks at it. What is looked at stands still: it is over.
final class BatchSpecimens {

    private static final String BATCHES = "/v1/batches";

    /// Not over before the next call comes.
    private static final int MANY = 100;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 100;

    private final Visitor visitor;

    BatchSpecimens(Visitor visitor) {
        this.visitor = visitor;
    }

    Map<String, Specimen> all() {
        return Map.of(
                "DELETE /v1/batches/{id}", about("", ""),
                "DELETE /v1/batches/{id}/pause", this::resumption,
                "GET /v1/batches", this::list,
                "GET /v1/batches/{id}", about("", "outcomes"),
                "GET /v1/batches/{id}/events", about("/events", "outcomes"),
                "GET /v1/batches/{id}/results", about("/results", "insurerNumber"),
                "POST /v1/batches", Specimen.unbound(BatchSpecimens::one),
                "PUT /v1/batches/{id}/pause", (who, whose) -> pause(whose.map(_ -> given(who, many(who)))));
    }

    private Specimen about(String what, String evidence) {
        return (who, whose) -> Call.get(path(whose.map(_ -> over(who))) + what, evidence);
    }

    /// Once all of them stand still.
    private Call list(Someone who, Optional<Side> whose) {
        var id = whose.map(_ -> over(who)).orElse("");
        for (int i = 0; i < LOOKS && running(who); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Call.get(BATCHES, id);
    }

    private boolean running(Someone who) {
        return visitor.call(who, "GET", BATCHES, "")
                .json()
                .findValuesAsText("state")
                .contains("RUNNING");
    }

    private static Call pause(Optional<String> batch) {
        return Call.get(path(batch) + "/pause", "");
    }

    private Call resumption(Someone who, Optional<Side> whose) {
        var batch = whose.map(_ -> given(who, many(who)));
        batch.ifPresent(_ -> visitor.call(who, "PUT", path(batch) + "/pause", ""));
        return pause(batch);
    }

    /// Who may not give one has none.
    private static String path(Optional<String> batch) {
        return BATCHES + "/" + batch.filter(id -> !id.isEmpty()).orElse(Specimens.NO_ID);
    }

    private String over(Someone who) {
        var id = given(who, one(who));
        visitor.call(who, "DELETE", path(Optional.of(id)), "");
        return id;
    }

    private String given(Someone who, Call call) {
        return visitor.call(who, "POST", BATCHES, call.body()).json().path("id").asText();
    }

    /// That can never be asked: nothing becomes of it later.
    private static Call one(Someone who) {
        var side = side(who);
        return rows("{\"insurerNumber\":\"" + side.insurer + "\",\"number\":\"\"}");
    }

    private static Call many(Someone who) {
        var side = side(who);
        var card = Planted.card(side.insurer, side);
        return rows((card + ",").repeat(MANY - 1) + card);
    }

    private static Side side(Someone who) {
        return who.person().map(Person::side).orElse(Side.FIRST);
    }

    private static Call rows(String rows) {
        return new Call(BATCHES, "{\"rows\":[" + rows + "]}", "givenAt", Optional.empty());
    }
}
