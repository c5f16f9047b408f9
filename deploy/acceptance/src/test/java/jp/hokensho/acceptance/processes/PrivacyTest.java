package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Last of all: whatever the other tests made the programs write is searched too.
@Processes
@Order(100)
@DisplayName("Nothing that names a person stands readable in any file (R-40)")
class PrivacyTest {

    private final World world;

    PrivacyTest(World world) {
        this.world = world;
    }

    @Test
    void neitherInLogsNorInDatabasesNorInWriteAheadLogs() throws IOException {
        ask();
        var planted = world.planted();
        var folder = world.stack().folder();
        var search = new Search(planted.values());

        var found = search.under(folder.path());

        var cardFiles = List.of(folder.cards("06990014"), folder.cards("39990015"));
        assertEquals(
                cardFiles, found.stream().filter(cardFiles::contains).sorted().toList(), "the search finds nothing");
        found.removeAll(cardFiles);
        assertEquals(List.of(), found);
    }

    /// The planted person is asked about in every way: found, mistyped, refused, in a batch, failing.
    private void ask() {
        var planted = world.planted();
        var clerk = world.clerk();
        for (var insurer : List.of("06990014", "39990015", TestRegistry.SILENT_INSURER)) {
            var card = Asking.card(insurer, planted.symbol(), planted.number());
            var reply = clerk.verify(card);
            assertFalse(reply.text("outcome").isEmpty(), reply::text);
            clerk.verify(card.with("birthDate", planted.birthDate()).with("targetDate", "H31.2.29"));
            clerk.verify(card.with("patientRef", planted.name()).with("branch", planted.name()));
            clerk.verify(card.with(planted.name(), planted.number()));
            clerk.get("/v1/verifications/" + reply.text("verificationNumber"));
        }
        var exported = world.manager().post("/v1/verifications/exports", "{\"patientRef\":\"" + planted.name() + "\"}");
        assertEquals(201, exported.status(), exported::text);
        Session.signIn(world.api(world.terminal(1)), planted.name(), planted.symbol());
        var found = clerk.verify(Asking.card("39990015", planted.symbol(), planted.number()));
        assertEquals("VALID", found.text("outcome"), "the planted card is not there");
        assertEquals(
                planted.name(),
                found.body().path("details").path("insured").path("name").asText());
    }
}
