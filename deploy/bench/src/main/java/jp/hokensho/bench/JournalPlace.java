package jp.hokensho.bench;

import java.util.List;
import java.util.Map;
import jp.hokensho.acceptance.stack.Database;
import jp.hokensho.acceptance.stack.Installation;
import jp.hokensho.acceptance.stack.Launcher;
import jp.hokensho.bench.Suite.Place;
import jp.hokensho.center.journal.JournalVariants;
import jp.hokensho.postgres.EmbeddedPostgres;

/// The database that a centre made for itself, without the centre.
record JournalPlace(Database database, EmbeddedPostgres server) {

    static JournalPlace made(Report report, Place place) throws Exception {
        var state = place.folder().resolve("journal");
        try (var launcher = new Launcher(Installation.here(), place.folder())) {
            launcher.command()
                    .run(Installation.CENTER, List.of("init", "--state", state.toString()))
                    .orFail("auth-center init");
        }
        var server = place.open().add(EmbeddedPostgres.start(state.resolve("postgres")));
        var database = new Database(state, "center");
        report.machine().note(database.superuserUrl());
        return new JournalPlace(database, server);
    }

    JournalVariants variants() {
        return new JournalVariants(
                database.url(), database.password("center_appender"), database.password("center_auditor"));
    }

    Load load(int seconds) {
        return new Load(Processes.of(Map.of("postgresql", server.pid())), seconds);
    }
}
