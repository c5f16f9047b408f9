package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.adapter.record.AnswerRecord;
import jp.hokensho.protocol.TraceNumber;

/// `trace`: what is on record under a number.
class Tracing implements QuarkusApplication {

    static final String JSON = "json";
    static final String PEOPLE = "people";

    private final AnswerRecord record;

    Tracing(AnswerRecord record) {
        this.record = record;
    }

    @Override
    public int run(String... arguments) throws Exception {
        var number = TraceNumber.parse(arguments[0]);
        var found = record.find(number);
        if (found.isEmpty()) {
            Messages.tell("trace.unknown", number.grouped());
            return 1;
        }
        var view = TraceView.of(found.get());
        System.out.println(arguments[1].equals(JSON) ? view.json() : view.text());
        return 0;
    }
}
