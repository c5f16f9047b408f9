package jp.hokensho.center.batch;

import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Orders;

/// For how long a caller may go on looking.
@Singleton
class Looks {

    private final Gate gate;
    private final Orders orders;
    private final BatchConfig config;

    Looks(Gate gate, Orders orders, BatchConfig config) {
        this.gate = gate;
        this.orders = orders;
        this.config = config;
    }

    /// Of the current request's caller: until time is over, or a right.
    BooleanSupplier begin() {
        var caller = gate.caller();
        var started = System.nanoTime();
        return () -> System.nanoTime() - started < config.watch().toNanos() && orders.isIn(caller);
    }
}
