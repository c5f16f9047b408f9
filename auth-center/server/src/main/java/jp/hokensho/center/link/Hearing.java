package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import jp.hokensho.protocol.LinkMessage.Ask;

/// Hears what an adapter says to a question: nobody believes it before it was looked at, and what was signed of it is
/// checked afterwards.
@Singleton
class Hearing {

    private final Scrutiny scrutiny;
    private final StatementChecks statements;

    Hearing(Scrutiny scrutiny, StatementChecks statements) {
        this.scrutiny = scrutiny;
        this.statements = statements;
    }

    Scrutiny.Finding hear(Adapter adapter, Ask ask, byte[] body) {
        var finding = scrutiny.look(ask, body);
        if (finding instanceof Scrutiny.Finding.Sound(var told)) {
            statements.add(adapter, ask, told);
        }
        return finding;
    }
}
