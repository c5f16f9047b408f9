package jp.hokensho.adapter.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.adapter.link.CenterLinks;
import jp.hokensho.adapter.link.KeyCare;
import jp.hokensho.adapter.link.SigningCare;
import jp.hokensho.adapter.record.Keeping;

/// `serve`: links open until a signal ends it. A planned stop says goodbye before the database goes.
class Serving implements QuarkusApplication {

    private final CenterLinks links;
    private final KeyCare key;
    private final SigningCare signing;
    private final Keeping keeping;

    Serving(CenterLinks links, KeyCare key, SigningCare signing, Keeping keeping) {
        this.links = links;
        this.key = key;
        this.signing = signing;
        this.keeping = keeping;
    }

    @Override
    public int run(String... arguments) {
        links.open();
        key.begin();
        signing.begin();
        keeping.begin();
        try {
            Quarkus.waitForExit();
        } finally {
            keeping.end();
            signing.end();
            key.end();
            links.close();
        }
        return 0;
    }
}
