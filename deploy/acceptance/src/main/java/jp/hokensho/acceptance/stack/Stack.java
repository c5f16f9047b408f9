package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.madeup.SampleCards;
import jp.hokensho.acceptance.stack.Credentials.Newcomer;

/// Centre, two adapters and the terminals of two clinics, as separate processes on this machine. Closing it
/// leaves nothing running.
public final class Stack implements AutoCloseable {

    private final Folder folder;
    private final Say say;
    private final Contents contents;
    private final Launcher launcher;
    private final Center center;
    private final List<Adapter> adapters;
    private final List<Terminal> terminals;
    private final Clock clock = Clock.systemUTC();
    private People people;

    /// @param contents of a new centre, where nothing is set up yet
    public Stack(Folder folder, Ports ports, Say say, Contents contents) {
        this.folder = folder;
        this.say = say;
        this.contents = contents;
        this.launcher = new Launcher(Installation.here(), folder.logs());
        this.center = new Center(launcher, folder, ports);
        this.adapters = List.of(
                new Adapter(launcher, folder.adapter(1), ports.adapter1(), center),
                new Adapter(launcher, folder.adapter(2), ports.adapter2(), center));
        this.terminals = List.of(
                new Terminal(launcher, folder.terminal(1), ports.terminal(), center),
                new Terminal(launcher, folder.terminal(2), 0, center));
    }

    public Folder folder() {
        return folder;
    }

    public Launcher launcher() {
        return launcher;
    }

    public Center center() {
        return center;
    }

    /// @param number 1 or 2
    public Adapter adapter(int number) {
        return adapters.get(number - 1);
    }

    /// @param number 1 or 2: of the first or second clinic; only the first serves
    public Terminal terminal(int number) {
        return terminals.get(number - 1);
    }

    /// A terminal of a further clinic, enrolled at the first call. It does not serve.
    public Terminal terminal(String clinic, Person clerk) {
        var terminal = new Terminal(launcher, folder.terminal(clinic), 0, center);
        if (!terminal.isEnrolled()) {
            terminal.enrol(credentials().code(clinic), clerk);
        }
        return terminal;
    }

    /// A terminal that nobody has enrolled; it serves on a port of its own.
    public Terminal freshTerminal() {
        var terminal = new Terminal(launcher, folder.terminal("0"), Ports.free().terminal(), center);
        terminal.profile().createFolder();
        return terminal;
    }

    public Credentials credentials() {
        return Credentials.read(folder.credentials());
    }

    public synchronized People people() {
        if (people == null) {
            people = new People(People.read(folder.people()), center.stranger(), clock);
        }
        return people;
    }

    /// Sets up what is not set up yet, and starts everything; returns when a card can be verified.
    public void start() {
        if (folder.isComplete()) {
            say.step("前回のデータで起動します", "Starting with the data of the last time");
            startWarm();
        } else {
            setUp();
        }
        say.step("全部そろいました", "Everything is ready");
    }

    private void startWarm() {
        terminals.forEach(Terminal::findCenter);
        center.start();
        adapters.forEach(Adapter::start);
        terminal(1).start();
        Together.run(
                () -> {
                    center.awaitReady();
                    say.step("センターが起動しました", "The centre is up");
                    awaitLinks();
                },
                terminal(1)::awaitReady);
    }

    private void setUp() {
        try {
            folder.clear();
            Files.writeString(folder.registry(), contents.registry());
            say.step("センターを初期化しています", "Initialising the centre");
            Together.run(center::init, this::writeCards);
            center.start();
            center.awaitReady();
            say.step("センターが起動しました。端末と保険者を登録しています", "The centre is up: enrolling devices, loading cards");
            People.write(folder.people(), Joining.chosen(credentials().people()));
            enrol(1, Contents.CLINIC, "clerk1");
            Together.run(this::join, this::storeCards, () -> setUp(1), () -> setUp(2), this::startTerminal);
            awaitLinks();
            folder.markComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCards() {
        try {
            for (var insurer : List.of(CardFile.TRIAL, CardFile.REAL_TIME, CardFile.STORED)) {
                CardFile.write(insurer, contents.moreCards(insurer), folder.cards(insurer));
            }
            SampleCards.write(folder.sampleCards());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What they are to choose was noted before: those who need nothing but that can be told already.
    private void join() {
        var codes = credentials().people().stream().collect(Collectors.toMap(Newcomer::login, Newcomer::code));
        var joining = new Joining(center.stranger(), clock);
        var chosen = People.read(folder.people());
        var joined = new Person[chosen.size()];
        Together.run(IntStream.range(0, joined.length)
                .<Runnable>mapToObj(i -> () -> joined[i] =
                        joining.join(chosen.get(i), codes.get(chosen.get(i).login())))
                .toArray(Runnable[]::new));
        People.write(folder.people(), List.of(joined));
        synchronized (this) {
            people = null;
        }
        say.step("職員がパスワードを決めました", "The people have chosen their passwords");
    }

    private void storeCards() {
        center.importCards(folder.cards(CardFile.STORED));
        say.step(
                CardFile.STORED + " の保険証をセンターに登録しました", "The cards of " + CardFile.STORED + " are stored at the centre");
    }

    private void setUp(int number) {
        var insurer = insurer(number);
        adapter(number).enrol(credentials().code(insurer));
        adapter(number).importCards(folder.cards(insurer));
        adapter(number).start();
        adapter(number).awaitReady();
        say.step("保険者 " + insurer + " のアダプタが起動しました", "The adapter of insurer " + insurer + " is up");
    }

    /// One alone at first: a centre that has just started answers slowly, and nobody waits long at a counter.
    private void enrol(int number, String clinic, String clerk) {
        terminal(number).enrol(credentials().code(clinic), people().person(clerk));
    }

    private void startTerminal() {
        terminal(1).start();
        enrol(2, Contents.CLINIC2, "clerk2");
        terminal(1).awaitReady();
        say.step("端末が起動しました", "The terminal is up");
    }

    /// From now on says so when a program ends that nobody stopped.
    public void tellDeaths() {
        Stream.of(
                        center.program(),
                        adapter(1).program(),
                        adapter(2).program(),
                        terminal(1).program())
                .forEach(program -> program.whenItDies(code -> say.step(
                        "%s が止まりました（終了コード %d）。ログ: %s".formatted(program.name(), code, program.log()),
                        "%s has ended (exit code %d). Log: %s".formatted(program.name(), code, program.log()))));
    }

    public void awaitLinks() {
        center.awaitLink(insurer(1));
        center.awaitLink(insurer(2));
    }

    private static String insurer(int adapter) {
        return adapter == 1 ? CardFile.TRIAL : CardFile.REAL_TIME;
    }

    @Override
    public void close() {
        launcher.close();
    }
}
