package jp.hokensho.adapter.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.adapter.link.CenterLinks;
import jp.hokensho.adapter.link.KeyCare;
import jp.hokensho.adapter.link.SigningCare;

/// `serve`: links open until a signal ends it. A planned stop says goodbye before the database goes.
class Serving implements QuarkusApplication {

    private final CenterLinks links;
    private final KeyCare key;
    private final SigningCare signing;

    Serving(CenterLinks links, KeyCare key, SigningCare signing) {
        this.links = links;
        this.key = key;
        this.signing = signing;
    }

    @Override
    public int run(String... arguments) {
        links.open();
        key.begin();
        signing.begin();
        try {
            Quarkus.waitForExit();
        } finally {
            signing.end();
            key.end();
            links.close();
        }
        return 0;
    }
}
