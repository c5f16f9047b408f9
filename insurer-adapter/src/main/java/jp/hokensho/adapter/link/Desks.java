package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.hokensho.adapter.record.DenialRecord;

/// What every link needs to answer, put together once.
@Singleton
class Desks {

    private final Vouching vouching;
    private final DenialRecord denials;
    private final LinkJson json;
    private final LinkMetrics metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Desks(Vouching vouching, DenialRecord denials, LinkJson json, LinkMetrics metrics) {
        this.vouching = vouching;
        this.denials = denials;
        this.json = json;
        this.metrics = metrics;
    }

    Conversation.Desk desk(int limit) {
        return new Conversation.Desk(vouching, denials, json, metrics, threads, limit);
    }
}
