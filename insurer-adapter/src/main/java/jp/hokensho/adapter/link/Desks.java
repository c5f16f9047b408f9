package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.hokensho.adapter.answering.Answering;

/// What every link needs to answer, put together once.
@Singleton
class Desks {

    private final Answering answering;
    private final Records records;
    private final LinkJson json;
    private final LinkMetrics metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Desks(Answering answering, Records records, LinkJson json, LinkMetrics metrics) {
        this.answering = answering;
        this.records = records;
        this.json = json;
        this.metrics = metrics;
    }

    Conversation.Desk desk(int limit) {
        return new Conversation.Desk(answering, records, json, metrics, threads, limit);
    }
}
