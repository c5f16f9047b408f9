package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What every link needs to answer, put together once.
@Singleton
class Desks {

    private final Vouching vouching;
    private final Records records;
    private final LinkJson json;
    private final LinkMetrics metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Desks(Vouching vouching, Records records, LinkJson json, LinkMetrics metrics) {
        this.vouching = vouching;
        this.records = records;
        this.json = json;
        this.metrics = metrics;
    }

    Conversation.Desk desk(int limit) {
        return new Conversation.Desk(vouching, records, json, metrics, threads, limit);
    }
}
