package jp.hokensho.adapter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.ImportMode;

/// Cards of insurer 06990014 for the tests.
public final class TestCards {

    private static final String HEADER = "insurer_number,symbol,number,branch,person,name,kana,sex,birth_date,"
            + "relation,valid_from,valid_until,lost_on,office_name,office_address,withheld,updated_at";

    private TestCards() {}

    /// @param cards each `symbol,number`
    public static long load(OwnCards own, Path directory, String... cards) throws Exception {
        var file = Files.writeString(directory.resolve("cards.csv"), text(cards));
        return own.load(CardFile.open(file), ImportMode.CONFIRMED, (_, _) -> {})
                .changes()
                .lines();
    }

    private static String text(String... cards) {
        return Stream.concat(Stream.of(HEADER), Stream.of(cards).map(TestCards::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String card) {
        return "06990014," + card + ",,1,上野 太郎,ウエノ タロウ,1,S30.5.5,,2020-04-01,,,,,0,2026-03-31";
    }
}
