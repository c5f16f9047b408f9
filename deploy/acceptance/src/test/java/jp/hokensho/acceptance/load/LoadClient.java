package jp.hokensho.acceptance.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// A clinic's program under load, in a process of its own: several terminals ask without pause. What fails
/// is asked again under the same `Idempotency-Key`. Each number it is given goes to a file at once.
public final class LoadClient {

    private static final int CALLERS_PER_TERMINAL = 8;

    private final Plan plan;
    private final List<Caller.Card> cards;
    private final BufferedWriter numbers;
    private final AtomicLong turns = new AtomicLong();
    private final List<LoadTerminal> terminals;
    private final long start;

    /// Time runs from when everybody is signed in.
    private LoadClient(Plan plan, BufferedWriter numbers) throws IOException {
        this.plan = plan;
        this.cards = Caller.Card.read(Path.of(plan.cards()));
        this.numbers = numbers;
        this.terminals =
                plan.terminals().stream().map(key -> LoadTerminal.of(plan, key)).toList();
        this.start = System.nanoTime();
    }

    public static void main(String... arguments) throws Exception {
        var plan = new ObjectMapper().readValue(Path.of(arguments[0]).toFile(), Plan.class);
        try (var numbers = Files.newBufferedWriter(Path.of(plan.numbers()))) {
            new LoadClient(plan, numbers).run();
        }
    }

    private void run() throws Exception {
        try (var callers = Executors.newFixedThreadPool(terminals.size() * CALLERS_PER_TERMINAL)) {
            var all = new ArrayList<Future<?>>();
            for (var terminal : terminals) {
                for (var i = 0; i < CALLERS_PER_TERMINAL; i++) {
                    all.add(callers.submit(() -> ask(new Caller(terminal))));
                }
            }
            for (var each : all) {
                each.get();
            }
        }
    }

    /// Turns come at an even pace; who is late, takes the next at once.
    private void ask(Caller caller) {
        while (!Files.exists(Path.of(plan.enough()))) {
            var turn = turns.getAndIncrement();
            var due = start + turn * 1_000_000_000L / plan.perSecond();
            LoadTerminal.pass((due - System.nanoTime()) / 1_000_000);
            caller.verify(cards.get((int) (turn % cards.size()))).ifPresent(this::write);
        }
    }

    private synchronized void write(Given given) {
        try {
            numbers.write(given.line() + "\n");
            numbers.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
