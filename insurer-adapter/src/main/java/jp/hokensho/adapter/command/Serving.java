package jp.hokensho.adapter.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.adapter.link.CenterLinks;

/// `serve`: links open until a signal ends it. A planned stop says goodbye before the database goes.
class Serving implements QuarkusApplication {

    private final CenterLinks links;

    Serving(CenterLinks links) {
        this.links = links;
    }

    @Override
    public int run(String... arguments) {
        links.open();
        try {
            Quarkus.waitForExit();
        } finally {
            links.close();
        }
        return 0;
    }
}
