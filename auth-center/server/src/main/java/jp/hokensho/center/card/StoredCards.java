package jp.hokensho.center.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import jp.hokensho.cards.CardAnswers;
import jp.hokensho.cards.CardTable;
import jp.hokensho.cards.Question;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification.Import;

/// The cards that pre-stored insurers 事前蓄積型 registered at the centre beforehand. Personal columns are
/// sealed; a clinic sees no difference to a real-time insurer but the as-of time.
@ApplicationScoped
public class StoredCards {

    private final Tenants tenants;
    private final CardTable table;

    StoredCards(Tenants tenants, Vault vault) {
        this.tenants = tenants;
        this.table = new CardTable(vault.cardsKey());
    }

    /// Empty where the insurer has never loaded any: then nobody can say that a card is not there.
    public Optional<Found> answer(Inquiry inquiry) {
        var question = new Question(inquiry.card(), inquiry.birthDate(), inquiry.targetDate());
        return tenants.in(Tenants.CENTER, connection -> answer(connection, question));
    }

    /// Asked again where an import came between: an answer and the import that it names belong together.
    private Optional<Found> answer(Connection connection, Question question) throws SQLException {
        var load = CardLoads.last(connection, question.card().insurer());
        if (load.isEmpty()) {
            return Optional.empty();
        }
        var answer = CardAnswers.answer(table.in(connection), question);
        var after = CardLoads.last(connection, question.card().insurer());
        return load.equals(after)
                ? load.map(same -> new Found(answer, same.at(), same.number()))
                : answer(connection, question);
    }

    /// Where the cards of an import came from.
    public Optional<Import> imported(TraceNumber number) {
        return tenants.in(Tenants.CENTER, connection -> CardLoads.numbered(connection, number));
    }

    CardTable table() {
        return table;
    }
}
