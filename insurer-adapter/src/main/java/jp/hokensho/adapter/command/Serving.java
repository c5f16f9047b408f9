package jp.hokensho.adapter.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.adapter.link.CenterLinks;
import jp.hokensho.adapter.link.KeyCare;

/// `serve`: links open until a signal ends it. A planned stop says goodbye before the database goes.
class Serving implements QuarkusApplication {

    private final CenterLinks links;
    private final KeyCare key;

    Serving(CenterLinks links, KeyCare key) {
        this.links = links;
        this.key = key;
    }

    @Override
    public int run(String... arguments) {
        links.open();
        key.begin();
        try {
            Quarkus.waitForExit();
        } finally {
            key.end();
            links.close();
        }
        return 0;
    }
}
