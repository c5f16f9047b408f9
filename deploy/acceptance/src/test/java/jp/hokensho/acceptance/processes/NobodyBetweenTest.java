package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Command;
import jp.hokensho.acceptance.stack.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clinics ask about one planted person each. One opens seals; the other is registered as one that does not, and is
/// the positive control: what is found of its person would be found of the first one's too.
@Processes
@Order(90)
@DisplayName("R-41: what an insurer says about persons is sealed for the clinic, and nobody in between reads it")
class NobodyBetweenTest {

    private static final int TIMES = 5;

    @TempDir
    private Path folder;

    private final World world;
    private Inside inside;

    NobodyBetweenTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void ask() {
        inside = new Inside(
                world.stack().center(), folder, world.stack().folder().center());
        var openClerk = Session.of(openTerminal().api(), "clerk7", world.password("clerk7"));
        for (var i = 0; i < TIMES; i++) {
            var sealed = about(world.clerk(), world.sealed());
            var open = about(openClerk, world.open());
            assertTrue(sealed.body().path("details").isNull(), sealed::text);
            assertEquals(
                    world.open().name(),
                    open.body().path("details").path("insured").path("name").asText());
        }
    }

    @Test
    @DisplayName("the clinic's own program shows what was sealed; the other clinic's shows what came open")
    void theClinicReadsIt() throws Exception {
        var sealed = shown(world.stack().terminal(1), world.sealed());
        var open = shown(openTerminal(), world.open());

        var person = sealed.path("opened").path("insured");
        assertEquals("OPENED", sealed.path("seal").asText());
        assertEquals(world.sealed().name(), person.path("name").asText());
        assertEquals(world.sealed().birthDate(), person.path("birthDate").asText());
        assertFalse(open.has("seal"));
        assertEquals(
                world.open().name(),
                open.path("details").path("insured").path("name").asText());
    }

    @Test
    @DisplayName("R-40: neither the database's files, the write-ahead log, a backup, a dump of all tables, nor any log")
    void nothingOfItIsInAnyFile() throws Exception {
        var search = new Search(all(world.sealed()));
        var folders = world.stack().folder();

        var found = Stream.of(folders.center(), folders.logs(), inside.backup())
                .flatMap(place -> under(search, place))
                .toList();

        assertEquals(List.of(), found);
        assertFalse(search.finds(inside.tables()));
        var card = folders.cards(World.REAL_TIME);
        assertTrue(search.finds(card), "the search finds nothing");
    }

    @Test
    @DisplayName("the keys of the centre open the question, and of the answer nothing but the seal")
    void nothingOfItIsInWhatTheCentreCanDecrypt() throws Exception {
        var readable = inside.opened();

        assertEquals(List.of(), found(world.sealed().told(), readable));
        assertEquals(world.open().told(), found(world.open().told(), readable));
        var question = List.of(world.sealed().symbol(), world.sealed().number());
        assertEquals(question, found(question, readable));
    }

    @Test
    @DisplayName("the memory of the centre, what nobody holds any more included")
    void nothingOfItIsInTheMemoryOfTheCentre() throws Exception {
        var memory = inside.memory();

        var sealed = world.sealed().told().stream().filter(text -> new Search(List.of(text)).finds(memory));
        var open = world.open().told().stream().filter(text -> new Search(List.of(text)).finds(memory));
        assertEquals(List.of(), sealed.toList());
        assertEquals(world.open().told(), open.toList());
    }

    private Terminal openTerminal() {
        return world.stack().terminal(TestRegistry.OPEN, world.stack().people().person("clerk7"));
    }

    private Reply about(Session clerk, Planted person) {
        var reply = clerk.verify(Asking.card(World.REAL_TIME, person.symbol(), person.number()));
        assertEquals("VALID", reply.text("outcome"), reply::text);
        clerk.get("/v1/verifications/" + reply.text("verificationNumber"));
        return reply;
    }

    private static JsonNode shown(Terminal terminal, Planted person) throws IOException {
        Command.Result said = terminal.command(
                "verify",
                "--json",
                "--insurer",
                World.REAL_TIME,
                "--symbol",
                person.symbol(),
                "--number",
                person.number());
        assertEquals(0, said.exitCode(), said::err);
        return new ObjectMapper().readTree(said.out());
    }

    private static List<String> all(Planted person) {
        return Stream.concat(person.values().stream(), Stream.of(person.birthDate()))
                .toList();
    }

    private static Stream<Path> under(Search search, Path place) {
        try {
            return search.under(place).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(List<String> texts, byte[] in) {
        return texts.stream()
                .filter(text -> new Search(List.of(text)).finds(in))
                .toList();
    }
}
