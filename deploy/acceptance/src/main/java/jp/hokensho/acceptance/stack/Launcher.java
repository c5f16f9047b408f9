package jp.hokensho.acceptance.stack;

import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Starts programs and remembers each, so that nothing is left running whatever happens: closing it ends all at once,
/// and then what they left. Once closed it starts nothing more.
public final class Launcher implements AutoCloseable {

    private final Installation installation;
    private final Path logs;
    private final Deque<Program> programs = new ConcurrentLinkedDeque<>();
    private final Deque<Database> databases = new ConcurrentLinkedDeque<>();
    private final Set<ProcessHandle> commands = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Launcher(Installation installation, Path logs) {
        this.installation = installation;
        this.logs = logs;
    }

    public boolean isClosed() {
        return closed;
    }

    public Command command() {
        return new Command(installation, this::remember);
    }

    Program start(String name, String program, List<String> arguments) {
        return start(name, program, arguments, Map.of());
    }

    Program start(String name, String program, List<String> arguments, Map<String, String> environment) {
        if (closed) {
            throw new Failed("stopping");
        }
        var command = installation.command(program, arguments);
        var started = Program.start(name, command, logs.resolve(name + ".log"), environment);
        programs.push(started);
        if (closed) {
            started.close();
        }
        return started;
    }

    /// A server that a program runs, and leaves behind when it is killed.
    void remember(Database database) {
        databases.push(database);
    }

    private void remember(ProcessHandle command) {
        commands.add(command);
        command.onExit().thenRun(() -> commands.remove(command));
        if (closed) {
            command.destroy();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        commands.forEach(ProcessHandle::destroy);
        commands.forEach(command -> command.onExit().join());
        Together.run(programs.stream().<Runnable>map(program -> program::close).toArray(Runnable[]::new));
        programs.clear();
        databases.forEach(Database::close);
    }
}
