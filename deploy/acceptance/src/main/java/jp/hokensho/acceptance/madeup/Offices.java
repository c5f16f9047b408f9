package jp.hokensho.acceptance.madeup;

import java.util.List;

/// Made-up employers.
final class Offices {

    private static final List<String> KINDS = List.of("製作所", "物流", "電機", "食品", "建設", "システム", "交通", "印刷", "薬品", "商店");
    private static final List<String> NAMES = List.of("あおば", "みなと", "ひかり", "さくら", "大和", "朝日丘", "北斗", "若葉");
    private static final List<String> STREETS = List.of("東京都架空区青葉", "千葉県架空市港", "神奈川県架空市光が丘", "大阪府架空市桜町", "福岡県架空市北");

    private Offices() {}

    static Card.Office of(int family) {
        var office = family % 400;
        var name = "株式会社" + NAMES.get(office % NAMES.size()) + KINDS.get(office / NAMES.size() % KINDS.size());
        var street = STREETS.get(office % STREETS.size());
        return new Card.Office(name, street + (office % 5 + 1) + "丁目" + (office % 30 + 1) + "番");
    }
}
