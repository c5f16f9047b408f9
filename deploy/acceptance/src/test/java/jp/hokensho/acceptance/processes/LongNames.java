package jp.hokensho.acceptance.processes;

import java.util.List;
import java.util.stream.Stream;

/// A family that is hard on a screen: names of 40 characters, with letters outside the basic plane, one with a variant
/// selector, and ● where a letter could not be carried over.
final class LongNames {

    static final String SYMBOL = "外字";
    static final String NUMBER = "4040";
    /// 40 code points.
    static final String NAME = "髙﨑𠮷野" + " " + "渡邉葛\uDB40\uDD00飾●".repeat(5) + "兵衛太郎丸";

    /// 40 code points.
    static final String OFFICE = "株式会社𠮷野髙﨑葛\uDB40\uDD00飾●●工業グループ" + "東日本営業本部第二統括事業所第三分室（本）";
    private static final String KANA = "タカサキヨシノ ワタナベカツシカ".repeat(2) + "ワタナベカツシカ";
    private static final String UPDATED = "2026-10-01T00:00:00Z";

    private LongNames() {}

    /// At an insurer that answers itself, and at one whose cards are stored.
    static Stream<String> cardLines() {
        return Stream.of(World.REAL_TIME, "39990015")
                .flatMap(insurer -> Stream.of(
                        line(insurer, "00,1," + NAME, "1955-05-05,本人"),
                        line(insurer, "01,2," + NAME.replace('●', '㊟'), "1956-06-06,内縁関係にある配偶者"),
                        line(insurer, "02,2,髙﨑 𠮷", "1990-01-15,長女")));
    }

    /// @param person branch, kind and name
    /// @param born when, and how related
    private static String line(String insurer, String person, String born) {
        return String.join(
                ",",
                List.of(
                        insurer,
                        SYMBOL,
                        NUMBER,
                        person,
                        KANA,
                        "2",
                        born,
                        "2020-04-01",
                        "",
                        "",
                        OFFICE,
                        "東京都千代田区霞が関一丁目二番三号𠮷野髙﨑ビルディング東館四十階",
                        "0",
                        UPDATED));
    }
}
