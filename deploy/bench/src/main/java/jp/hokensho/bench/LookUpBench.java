package jp.hokensho.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One look-up of a card at the adapter's database, as the adapter asks it: how much of an answer is the table's.
record LookUpBench(String databaseUrl, int seconds) {

    private static final String LOOK =
            "select sealed from card_person where insurer = ? and card_tag = any(array[?::bytea])";
    private static final String SOME = "select insurer, card_tag from card_person order by random() limit 10000";

    Run run(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(databaseUrl);
                var look = connection.prepareStatement(LOOK)) {
            var cards = some(connection);
            return new Load(Processes.none(), seconds).closed(name, 1, caller -> found(look, cards.get(next(cards))));
        }
    }

    private static int next(List<Card> cards) {
        return (int) (System.nanoTime() % cards.size());
    }

    private static List<Card> some(Connection connection) throws SQLException {
        var cards = new ArrayList<Card>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SOME)) {
            while (rows.next()) {
                cards.add(new Card(rows.getString("insurer"), rows.getBytes("card_tag")));
            }
        }
        return cards;
    }

    private static long found(PreparedStatement look, Card card) throws SQLException {
        look.setString(1, card.insurer());
        look.setBytes(2, card.tag());
        try (var rows = look.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("a card that is there was not found");
            }
        }
        return 0;
    }

    private record Card(String insurer, byte[] tag) {}
}
