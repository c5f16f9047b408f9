package jp.hokensho.adapter.record;

import java.util.concurrent.CompletableFuture;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.TraceNumber;

/// An exchange whose asker waits until it is durable.
record Pending(Exchange exchange, CompletableFuture<Recorded> done) {

    Pending(Exchange exchange) {
        this(exchange, new CompletableFuture<>());
    }

    TraceNumber number() {
        return exchange.asked().number();
    }
}
